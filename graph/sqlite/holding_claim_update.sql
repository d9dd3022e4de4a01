-- By primary key.
UPDATE holding_claims SET until = :until, status = :status, said = :said, title = :title, confidence = :confidence, day = :day,
  recorded = :recorded, pieces = :pieces, evidence = :evidence
WHERE nid = :nid
