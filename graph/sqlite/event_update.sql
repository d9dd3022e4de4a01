-- By primary key.
UPDATE events SET type = :type, agents = :agents, targets = :targets, object = :object, date = :date, about = :about, place = :place,
  status = :status, mode = :mode, cameo = :cameo, quote = :quote, confidence = :confidence, recorded = :recorded, latest = :latest, places = :places
WHERE nid = :nid
