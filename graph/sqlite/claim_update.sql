-- By primary key.
UPDATE claims SET status = :status, confidence = :confidence, mode = :mode, cameo = :cameo, quote = :quote, place = :place,
  about = :about, recorded = :recorded, pieces = :pieces, evidence = :evidence
WHERE nid = :nid
