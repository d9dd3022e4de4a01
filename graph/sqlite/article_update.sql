-- By primary key; the publisher by the unique index on entities.id.
UPDATE articles SET url = :url, title = :title, published = :published, day = :day, publisher = :publisher, byline = :byline,
  sources = :sources, language = :language, publisher_id = (SELECT nid FROM entities WHERE id = :publisher_id), cites = :cites,
  recorded = :recorded, text_of = :text_of
WHERE nid = :nid
