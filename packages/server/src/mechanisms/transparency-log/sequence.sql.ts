/** SQL because a batch is written as a whole: a thousand entries in one statement each. */

/** Makes the tree of a district that logs for the first time; parameters: district, origin, key, time. */
export const openTree = `
  INSERT INTO log_tree (district_id, id, origin, size, frontier, verifier_key, created_at)
  VALUES ($1::uuid, $1::uuid, $2, 0, '', $3, $4::timestamptz)
  ON CONFLICT DO NOTHING`;

/** Waits until nobody else sequences this district; parameter: district. */
export const holdTree = `
  SELECT origin, size, encode(frontier, 'hex') AS frontier, verifier_key
  FROM log_tree WHERE district_id = $1::uuid FOR UPDATE`;

/** What waits, oldest first; parameters: district, how many. */
export const readSubmissions = `
  SELECT id, kind, subject_type, subject_id, leaf, at
  FROM log_submission WHERE district_id = $1::uuid ORDER BY id LIMIT $2::int`;

/** Parameters: district, first index, time, then one list for each column. */
export const writeEntries = `
  INSERT INTO log_entry
    (district_id, id, index, kind, subject_type, subject_id, leaf, leaf_hash, at, sequenced_at)
  SELECT $1::uuid, entry.id, $2::int + entry.place::int - 1, entry.kind, entry.subject_type,
    entry.subject_id, entry.leaf, decode(entry.leaf_hash, 'hex'), entry.at, $3::timestamptz
  FROM unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::timestamptz[])
    WITH ORDINALITY AS entry (id, kind, subject_type, subject_id, leaf, leaf_hash, at, place)
  ORDER BY entry.place`;

/** Parameters: district, then one list for each column. */
export const writeNodes = `
  INSERT INTO log_node (district_id, level, index, hash)
  SELECT $1::uuid, node.level, node.index, decode(node.hash, 'hex')
  FROM unnest($2::smallint[], $3::int[], $4::text[]) AS node (level, index, hash)`;

/** Parameters: district, size, frontier in hex, key. */
export const growTree = `
  UPDATE log_tree SET size = $2::int, frontier = decode($3, 'hex'), verifier_key = $4
  WHERE district_id = $1::uuid`;

/** Parameters: district, id, size, root in hex, note, time. */
export const writeHead = `
  INSERT INTO log_head (district_id, id, tree_id, size, root_hash, checkpoint, at)
  VALUES ($1::uuid, $2::uuid, $1::uuid, $3::int, decode($4, 'hex'), $5, $6::timestamptz)`;

/** Parameters: district, ids. */
export const removeSubmissions = `
  DELETE FROM log_submission WHERE district_id = $1::uuid AND id = ANY ($2::uuid[])`;

/** The districts in which something waits. */
export const waitingDistricts = 'SELECT DISTINCT district_id FROM log_submission';
