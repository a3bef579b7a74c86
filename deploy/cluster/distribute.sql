-- The statements that turn a migrated database into a cluster, in their order: one row each, as far as the catalogue shows that they are
-- still to be done. Run by bin/distribute, which puts in two queries:
--   :distributed  (relation oid) of the tables that are distributed already
--   :saved        (name, relation oid, definition) of the foreign keys that were taken off and are to be put on again
--
-- A table goes where its comment says. All foreign keys are taken off first: one that leads to a REFERENCE table would make the cluster
-- create tables anew, without their comments. The tables of a city lie together; each national table lies by itself.
-- No catalogue says of which tables the old rows are still on the coordinator: until all is done, each run takes them off all.
WITH tables AS (
  SELECT c.oid, c.relname::text AS name, substring(obj_description(c.oid, 'pg_class') FROM '^(CITY|REFERENCE|NATIONAL|LOCAL):') AS kind,
         (SELECT quote_literal(a.attname) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
           WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c
   WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace
     AND c.relname NOT IN ('flyway_schema_history', 'distribution_foreign_key')),
distributed AS (:distributed),
waiting AS (
  SELECT t.* FROM tables t WHERE t.kind <> 'LOCAL' AND NOT EXISTS (SELECT 1 FROM distributed d WHERE d.relation = t.oid)),
standing AS (
  SELECT k.conname::text AS name, k.conrelid AS relation, pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN tables t ON t.oid = k.conrelid
   WHERE k.contype = 'f' AND k.conparentid = 0),
saved AS (:saved),
steps (step, name, statement) AS (
  SELECT 10, '', 'CREATE TABLE IF NOT EXISTS distribution_foreign_key (name text PRIMARY KEY, relation regclass NOT NULL, definition text NOT NULL)'
   WHERE EXISTS (SELECT 1 FROM waiting)
  UNION ALL
  SELECT 20, s.name, format('INSERT INTO distribution_foreign_key VALUES (%L, %L, %L) ON CONFLICT DO NOTHING', s.name, s.relation::regclass, s.definition)
    FROM standing s WHERE EXISTS (SELECT 1 FROM waiting)
  UNION ALL
  SELECT 30, s.name, format('ALTER TABLE %s DROP CONSTRAINT %I', s.relation::regclass, s.name)
    FROM standing s WHERE EXISTS (SELECT 1 FROM waiting)
  UNION ALL
  SELECT 40, w.name, format('SELECT create_reference_table(%L)', w.name) FROM waiting w WHERE w.kind = 'REFERENCE'
  UNION ALL
  SELECT 50, '', 'SELECT create_distributed_table(''orders'', ''city'', colocate_with => ''none'')' FROM waiting w WHERE w.name = 'orders'
  UNION ALL
  SELECT 60, w.name, format('SELECT create_distributed_table(%L, %s, colocate_with => ''orders'')', w.name, w.key)
    FROM waiting w WHERE w.kind = 'CITY' AND w.name <> 'orders'
  UNION ALL
  SELECT 70, w.name, format('SELECT create_distributed_table(%L, %s, colocate_with => ''none'')', w.name, w.key)
    FROM waiting w WHERE w.kind = 'NATIONAL'
  UNION ALL
  SELECT 80, t.name, format('SELECT truncate_local_data_after_distributing_table(%L)', t.name)
    FROM tables t WHERE t.kind <> 'LOCAL' AND (EXISTS (SELECT 1 FROM waiting) OR EXISTS (SELECT 1 FROM saved))
  UNION ALL
  SELECT 90, k.name, format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.relation::regclass, k.name, k.definition)
    FROM (SELECT * FROM saved UNION SELECT * FROM standing WHERE EXISTS (SELECT 1 FROM waiting)) k
   WHERE EXISTS (SELECT 1 FROM waiting) OR NOT EXISTS (SELECT 1 FROM standing s WHERE s.name = k.name)
  UNION ALL
  SELECT 95, '', 'DROP TABLE distribution_foreign_key' WHERE EXISTS (SELECT 1 FROM waiting) OR EXISTS (SELECT 1 FROM saved)
)
SELECT statement FROM steps ORDER BY step, name
