-- How long what only grows is kept, each table by one row, which the migration that makes the table
-- may add. The role that serves reads it and cannot change it; an operator does, as the owner. A table listed here is partitioned by range over one
-- timestamptz column and has a partition <table>_default; one that is not there yet is passed over.
-- What tells of another table's rows goes with them: it is given another time with that table alone,
-- and its months are dropped with that table's, or a reader between the two would miss what they tell of.
CREATE TABLE retention (
  table_name text     NOT NULL,
  keep       interval NOT NULL,
  at_least   interval NOT NULL,
  as_long_as text,
  CONSTRAINT retention_pkey PRIMARY KEY (table_name),
  CONSTRAINT retention_followed UNIQUE (table_name, keep, at_least),
  CONSTRAINT retention_as_long_as FOREIGN KEY (as_long_as, keep, at_least)
    REFERENCES retention (table_name, keep, at_least) ON UPDATE CASCADE,
  CONSTRAINT retention_long_enough CHECK (keep >= at_least)
);
COMMENT ON TABLE retention IS
  'LOCAL: how long after its end a month of each partitioned table is kept, and the least that may be said';

INSERT INTO retention (table_name, keep, at_least, as_long_as) VALUES
  ('audit_entry', interval '12 months', interval '6 months', NULL),
  ('audit_link', interval '12 months', interval '6 months', 'audit_entry'),
  ('idempotency', interval '72 hours', interval '72 hours', NULL);

-- Written by the functions below alone: so it is proof of what ran.
CREATE TABLE retention_run (
  id         uuid           NOT NULL,
  table_name text           NOT NULL,
  ran_at     timestamptz(6) NOT NULL,
  made       text[]         NOT NULL,
  dropped    text[]         NOT NULL,
  moved      bigint         NOT NULL,
  CONSTRAINT retention_run_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE retention_run IS
  'LOCAL: each run of the retention: the partitions made and dropped, and the rows moved out of the default one; kept two years';
CREATE INDEX retention_run_latest ON retention_run (ran_at, table_name);

-- Makes the partitions of this month, of the three that follow, and of the rows that found none and
-- wait in the default one. A partition is made apart and then attached, so that nobody waits for it
-- while its month is ahead; where rows of it may be on their way already, whoever brings one waits at
-- the table, before a place is chosen for it: on its way to the default partition it would be refused.
-- Its rows are reached through the table only, whose grants then hold. Months are those of UTC.
CREATE FUNCTION retention_make(which text, now_is timestamptz, OUT made text[], OUT moved bigint)
LANGUAGE plpgsql AS $$
DECLARE
  parent  regclass := which::regclass;
  strays  regclass := (which || '_default')::regclass;
  instant text;
  waiting boolean;
  months  timestamptz[];
  month   timestamptz;
  part    text;
  taken   bigint;
BEGIN
  made := '{}';
  moved := 0;
  SELECT quote_ident(a.attname) INTO STRICT instant
    FROM pg_partitioned_table p
    JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
   WHERE p.partrelid = parent;
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s)', strays) INTO waiting;
  IF waiting OR to_regclass(which || to_char(now_is, '"_"YYYY"_"MM')) IS NULL
      OR to_regclass(which || to_char(now_is + interval '1 month', '"_"YYYY"_"MM')) IS NULL THEN
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', parent);
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s)', strays) INTO waiting;
  END IF;
  EXECUTE format(
    'SELECT array_agg(m ORDER BY m) FROM (
       SELECT date_trunc(''month'', $1) + make_interval(months => n) AS m FROM generate_series(0, 3) n
       UNION SELECT date_trunc(''month'', %s) FROM %s) wanted', instant, strays)
    INTO months USING now_is;
  FOREACH month IN ARRAY months LOOP
    part := which || to_char(month, '"_"YYYY"_"MM');
    CONTINUE WHEN to_regclass(part) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', part, parent);
    IF waiting THEN
      EXECUTE format('INSERT INTO %I SELECT * FROM %s WHERE %s >= $1 AND %3$s < $2', part, strays, instant)
        USING month, month + interval '1 month';
      GET DIAGNOSTICS taken = ROW_COUNT;
      EXECUTE format('DELETE FROM %s WHERE %s >= $1 AND %2$s < $2', strays, instant)
        USING month, month + interval '1 month';
      moved := moved + taken;
    END IF;
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
      parent, part, month, month + interval '1 month');
    made := made || part;
  END LOOP;
END
$$;

-- Drops the months that have been over for as long as their table keeps them.
CREATE FUNCTION retention_drop(which text, now_is timestamptz, kept interval, OUT dropped text[])
LANGUAGE plpgsql AS $$
DECLARE
  part text;
BEGIN
  SELECT coalesce(array_agg(c.relname::text ORDER BY c.relname), '{}') INTO dropped
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
   WHERE i.inhparent = which::regclass
     AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
     AND to_date(right(c.relname, 7), 'YYYY_MM')::timestamptz + interval '1 month' + kept <= now_is;
  FOREACH part IN ARRAY dropped LOOP
    EXECUTE format('DROP TABLE %I', part);
  END LOOP;
END
$$;

-- What the service calls for one table, which itself can make and drop nothing. One table and one
-- transaction at a time: so a run never holds one table while it waits for another that a command
-- holds. What tells of its rows is the exception, and goes first, for whoever adds to it has it in
-- his hands before he reads the table. It is not believed when it says that it is later than the database knows, or it could have
-- the trail dropped by a wrong date; where time is moved for trial, the database's owner says so:
-- ALTER DATABASE … SET redvest.clock_moves = on.
CREATE FUNCTION run_retention(which text, now_is timestamptz) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
SET timezone = 'UTC'
SET lock_timeout = '2s'
AS $$
DECLARE
  believed timestamptz := now_is;
  follower record;
  gone     text[];
BEGIN
  -- Another replica is at it.
  IF NOT pg_try_advisory_xact_lock(hashtext('redvest retention'), hashtext(which)) THEN
    RETURN;
  END IF;
  IF NOT EXISTS (
    SELECT 1 FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
     WHERE d.datname = current_database() AND s.setrole = 0 AND 'redvest.clock_moves=on' = ANY (s.setconfig))
  THEN
    believed := least(now_is, now());
  END IF;
  FOR follower IN
    SELECT table_name, keep FROM retention
     WHERE as_long_as = which AND to_regclass(table_name) IS NOT NULL ORDER BY table_name
  LOOP
    gone := retention_drop(follower.table_name, believed, follower.keep);
    INSERT INTO retention_run (id, table_name, ran_at, made, dropped, moved)
    SELECT gen_random_uuid(), follower.table_name, believed, '{}', gone, 0 WHERE gone <> '{}';
  END LOOP;
  INSERT INTO retention_run (id, table_name, ran_at, made, dropped, moved)
  SELECT gen_random_uuid(), rule.table_name, believed, m.made, d.dropped, m.moved
    FROM retention rule,
         retention_make(rule.table_name, now_is) m,
         retention_drop(rule.table_name, CASE WHEN rule.as_long_as IS NULL THEN believed ELSE '-infinity' END, rule.keep) d
   WHERE rule.table_name = which AND to_regclass(which) IS NOT NULL;
  DELETE FROM retention_run WHERE ran_at < believed - interval '2 years';
END
$$;

REVOKE ALL ON FUNCTION retention_make(text, timestamptz), retention_drop(text, timestamptz, interval),
  run_retention(text, timestamptz) FROM PUBLIC;

GRANT SELECT ON retention, retention_run TO redvest_service;
GRANT EXECUTE ON FUNCTION run_retention(text, timestamptz) TO redvest_service;
