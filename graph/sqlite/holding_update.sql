-- By primary key.
UPDATE holdings SET until = :until, status = :status, title = :title, confidence = :confidence, recorded = :recorded, latest = :latest,
  force_start = :force_start, force_end = :force_end, first_day = :first_day, last_day = :last_day, ever = :ever
WHERE nid = :nid
