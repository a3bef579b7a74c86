-- The first months stand before the first request, which then finds its own and not the default
-- partition, out of which a run would have to move it under everybody's hands.
SET LOCAL timezone = 'UTC';
SELECT retention_make(table_name, now()) FROM retention WHERE to_regclass(table_name) IS NOT NULL;
