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
