-- Run once per database by a superuser, before the first migration, and harmless to run again.
-- redvest_owner migrates and owns the tables; redvest_service serves, and may do only what each
-- migration grants it. Passwords are given afterwards (ALTER ROLE … PASSWORD).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_owner') THEN
    CREATE ROLE redvest_owner LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    CREATE ROLE redvest_service LOGIN;
  END IF;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO redvest_owner;
GRANT USAGE ON SCHEMA public TO redvest_service;

-- Nothing is granted by default: each migration grants its tables what statements do to them, no more.

-- Every wait has an end. Said to the role and not by a session, for the workers of a cluster know only the role; a start
-- without them is refused. Who cannot have a row soon is told to come back, and a request that is sent twice waits as long
-- for its twin; a statement may take a little longer than that, and less than the service waits for an answer. What may
-- take longer, as the monthly retention does, says so in its own transaction.
ALTER ROLE redvest_service SET lock_timeout = '3s';
ALTER ROLE redvest_service SET statement_timeout = '3500ms';
ALTER ROLE redvest_service SET idle_in_transaction_session_timeout = '15s';

-- It serves from the tables that are migrated. By itself it would look into a schema of its own name first, which whoever
-- owns the database can make and fill; a start without this is refused, too.
ALTER ROLE redvest_service SET search_path = public;

-- A migration that does not get its lock soon gives up, for all who come after it would wait behind it; the start fails and
-- is tried again.
ALTER ROLE redvest_owner SET lock_timeout = '10s';
