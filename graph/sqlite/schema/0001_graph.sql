-- Tables are named for what they hold; nid is an integer that stands for the
-- id inside this file only. Entities and events draw theirs from one sequence,
-- so that direct.target needs one column. Dates are yyyymmdd with 00 for what
-- is not known (0: no date), which sorts as graph.Date.String does. Moments
-- are microseconds since 1970. Lists of ids are joined by single spaces, other
-- lists are JSON. Foreign keys are checked at commit; yet rows are best written
-- after those they refer to, or SQLite looks for waiting ones at every row.

CREATE TABLE entities (
  nid       INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  kind      INTEGER NOT NULL,
  name      TEXT    NOT NULL,
  lower     TEXT    NOT NULL, -- the name as lists are sorted by it
  aliases   TEXT    NOT NULL, -- JSON
  wikidata  TEXT    NOT NULL,
  listed    INTEGER NOT NULL,
  iso2      TEXT,
  iso3      TEXT,
  title     TEXT    NOT NULL,
  office_of INTEGER REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  part_of   TEXT    NOT NULL, -- ids
  events    INTEGER NOT NULL, -- of which it is agent or target
  recorded  INTEGER NOT NULL  -- when first loaded
) STRICT;
CREATE INDEX entities_by_id     ON entities (kind, id);
CREATE INDEX entities_by_name   ON entities (kind, lower, id);
CREATE INDEX entities_by_events ON entities (kind, events DESC, id);
CREATE INDEX entities_by_office ON entities (office_of) WHERE office_of IS NOT NULL;
CREATE INDEX entities_by_iso2   ON entities (iso2) WHERE iso2 IS NOT NULL;
CREATE INDEX entities_by_iso3   ON entities (iso3) WHERE iso3 IS NOT NULL;

CREATE TABLE parts (
  whole INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  part  INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (whole, part)
) STRICT, WITHOUT ROWID;

-- Names and aliases; folded is what graph.FoldText makes of the name.
CREATE TABLE names (
  nid    INTEGER PRIMARY KEY,
  entity INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  name   TEXT    NOT NULL,
  folded TEXT    NOT NULL
) STRICT;
CREATE INDEX names_by_entity ON names (entity);
CREATE INDEX names_by_folded ON names (folded);

-- The fold of an article's readings; its text stays with the reading.
CREATE TABLE articles (
  nid          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  url          TEXT,
  title        TEXT    NOT NULL,
  published    INTEGER NOT NULL, -- that of the zero time where unknown
  day          INTEGER NOT NULL,
  publisher    TEXT    NOT NULL,
  byline       TEXT    NOT NULL,
  sources      TEXT    NOT NULL, -- JSON
  language     TEXT    NOT NULL,
  publisher_id INTEGER REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  cites        TEXT    NOT NULL, -- ids
  recorded     INTEGER NOT NULL, -- when first loaded
  text_of      INTEGER NOT NULL  -- the reading; no foreign key, since they would be a circle
) STRICT;
CREATE INDEX articles_by_published ON articles (published DESC, id);
CREATE INDEX articles_by_publisher ON articles (publisher_id, id) WHERE publisher_id IS NOT NULL;
CREATE INDEX articles_by_url       ON articles (url) WHERE url IS NOT NULL;

-- An article as one extractor passed it on, whatever its version.
CREATE TABLE readings (
  nid       INTEGER PRIMARY KEY,
  article   INTEGER NOT NULL REFERENCES articles DEFERRABLE INITIALLY DEFERRED,
  extractor TEXT    NOT NULL,
  version   TEXT    NOT NULL,
  article_as_read TEXT NOT NULL, -- JSON; '' where it is the only reading, for then the article is the same
  text      TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX readings_by_article ON readings (article, extractor);

CREATE TABLE cites (
  outlet     INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  article_id TEXT    NOT NULL, -- beside article, since lists are sorted by it
  article    INTEGER NOT NULL REFERENCES articles DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (outlet, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  nid        INTEGER PRIMARY KEY,
  entity     INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  article_id TEXT    NOT NULL, -- as in cites
  first      INTEGER NOT NULL,
  last       INTEGER NOT NULL, -- one behind the last code point
  text       TEXT    NOT NULL,
  reading    INTEGER NOT NULL REFERENCES readings DEFERRABLE INITIALLY DEFERRED,
  recorded   INTEGER NOT NULL
) STRICT;
CREATE INDEX mentions_by_entity  ON mentions (entity, article_id, first, last, text, recorded);
CREATE INDEX mentions_by_reading ON mentions (reading);

-- The fold of an event's claims.
CREATE TABLE events (
  nid        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  type       INTEGER NOT NULL,
  agents     TEXT    NOT NULL, -- ids
  targets    TEXT    NOT NULL, -- ids
  object     INTEGER REFERENCES events DEFERRABLE INITIALLY DEFERRED,
  date       INTEGER NOT NULL,
  about      TEXT    NOT NULL, -- ids
  place      TEXT,             -- id
  places     TEXT    NOT NULL, -- ids that other claims name
  status     INTEGER NOT NULL,
  mode       TEXT    NOT NULL,
  cameo      TEXT    NOT NULL,
  quote      TEXT    NOT NULL,
  confidence REAL    NOT NULL,
  recorded   INTEGER NOT NULL, -- of the first claim
  latest     INTEGER NOT NULL  -- of the last claim: from then on this row is the fold
) STRICT;
CREATE INDEX events_by_date     ON events (date DESC, id, type);
CREATE INDEX events_by_recorded ON events (recorded);
CREATE INDEX events_by_object   ON events (object, date DESC) WHERE object IS NOT NULL;

-- Event × article × extractor. What identifies the event is in its row.
CREATE TABLE claims (
  nid        INTEGER PRIMARY KEY,
  event      INTEGER NOT NULL REFERENCES events DEFERRABLE INITIALLY DEFERRED,
  reading    INTEGER NOT NULL REFERENCES readings DEFERRABLE INITIALLY DEFERRED,
  status     INTEGER NOT NULL,
  confidence REAL    NOT NULL,
  mode       TEXT    NOT NULL,
  cameo      TEXT    NOT NULL,
  quote      TEXT    NOT NULL,
  place      TEXT,
  about      TEXT    NOT NULL,
  recorded   INTEGER NOT NULL,
  pieces     INTEGER NOT NULL, -- of evidence
  evidence   TEXT    NOT NULL  -- JSON: [[start, end, "text"], …]
) STRICT;
CREATE INDEX claims_by_event   ON claims (event);
CREATE INDEX claims_by_reading ON claims (reading);

-- Who and what is part of an event: role is 1 agent, 2 target, 3 topic,
-- 4 place, 5 a place that some claim names but not the fold.
CREATE TABLE roles (
  entity INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  date   INTEGER NOT NULL,
  event  INTEGER NOT NULL,
  role   INTEGER NOT NULL,
  PRIMARY KEY (entity, date DESC, event, role)
) STRICT, WITHOUT ROWID;

-- The edges that graph.Event.Direct derives; target is an entity or an event.
CREATE TABLE direct (
  nid    INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  target INTEGER NOT NULL,
  date   INTEGER NOT NULL,
  event  INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX direct_out ON direct (source, date DESC, event, target);
CREATE INDEX        direct_in  ON direct (target, date DESC, event, source);

-- The fold of a holding's claims.
CREATE TABLE holdings (
  nid         INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  person      INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  office      INTEGER NOT NULL REFERENCES entities DEFERRABLE INITIALLY DEFERRED,
  since       INTEGER NOT NULL,
  until       INTEGER NOT NULL,
  status      INTEGER NOT NULL,
  title       TEXT    NOT NULL,
  confidence  REAL    NOT NULL,
  recorded    INTEGER NOT NULL,
  latest      INTEGER NOT NULL,
  force_start INTEGER NOT NULL, -- graph.Holding.InForce
  force_end   INTEGER NOT NULL,
  first_day   INTEGER NOT NULL, -- of it, 0 where open
  last_day    INTEGER NOT NULL, -- of it, 99999999 where open
  ever        INTEGER NOT NULL  -- 0 for graph.Never
) STRICT;
CREATE INDEX holdings_by_person ON holdings (person);
CREATE INDEX holdings_by_office ON holdings (office);

CREATE TABLE holding_claims (
  nid        INTEGER PRIMARY KEY,
  holding    INTEGER NOT NULL REFERENCES holdings DEFERRABLE INITIALLY DEFERRED,
  reading    INTEGER NOT NULL REFERENCES readings DEFERRABLE INITIALLY DEFERRED,
  until      INTEGER NOT NULL,
  status     INTEGER NOT NULL,
  said       INTEGER NOT NULL,
  title      TEXT    NOT NULL,
  confidence REAL    NOT NULL,
  day        INTEGER NOT NULL, -- of the article, as read
  recorded   INTEGER NOT NULL,
  pieces     INTEGER NOT NULL,
  evidence   TEXT    NOT NULL
) STRICT;
CREATE INDEX holding_claims_by_holding ON holding_claims (holding);
CREATE INDEX holding_claims_by_reading ON holding_claims (reading);

-- Words as graph.FoldText leaves them: the ascii tokenizer parts them at the
-- spaces and changes nothing else. Positions and the texts themselves are not
-- kept: no search asks for phrases. rowid is names.nid, articles.nid, and for
-- a piece of evidence claims.nid × 2^20 + its number.
CREATE VIRTUAL TABLE name_words     USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE title_words    USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii');
CREATE VIRTUAL TABLE evidence_words USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii');
