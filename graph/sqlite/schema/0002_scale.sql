-- What a million events need, and the folding that ids use: graph.FoldText now
-- folds more letters, so all that it made is made again.

-- Lists by confidence, by type and by load moment, in their whole order.
CREATE INDEX events_by_confidence ON events (confidence DESC, id);
CREATE INDEX events_by_type       ON events (type, date DESC, id);
DROP INDEX events_by_recorded;
CREATE INDEX events_by_recorded   ON events (recorded, id);
-- Nearly empty: what claims of several moments tell.
CREATE INDEX events_by_latest     ON events (latest) WHERE latest > recorded;
CREATE INDEX holdings_by_latest   ON holdings (latest);

-- How many event claims the reading has, so that they can be counted by
-- extractor without a look at each.
ALTER TABLE readings ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;
UPDATE readings SET claims = n FROM (SELECT reading, count(*) AS n FROM claims GROUP BY reading) c WHERE c.reading = readings.nid;
CREATE INDEX readings_by_extractor ON readings (extractor, version, claims);

UPDATE names SET folded = fold(name);
INSERT INTO name_words (name_words) VALUES ('delete-all');
INSERT INTO name_words (rowid, words) SELECT nid, folded FROM names;
INSERT INTO title_words (title_words) VALUES ('delete-all');
INSERT INTO title_words (rowid, words) SELECT nid, fold(title) FROM articles;
INSERT INTO evidence_words (evidence_words) VALUES ('delete-all');
INSERT INTO evidence_words (rowid, words)
  SELECT (c.nid << 20) + j.key, fold(j.value ->> 2) FROM claims c CROSS JOIN json_each(c.evidence) j;
