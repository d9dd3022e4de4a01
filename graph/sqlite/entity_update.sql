-- By primary key; the office's owner by the unique index on entities.id.
UPDATE entities SET name = :name, lower = :lower, aliases = :aliases, wikidata = :wikidata, listed = :listed, iso2 = :iso2,
  iso3 = :iso3, title = :title, office_of = ifnull(:of, (SELECT nid FROM entities WHERE id = :of_id)), part_of = :part_of, recorded = :recorded
WHERE nid = :nid
