// Write: takes each node's write lock in the order given; a node that is missing is made, to be filled or deleted later. Leans on node_id.
UNWIND $rows AS id
MERGE (n:Node {id: id})
SET n.lock = true
REMOVE n.lock
