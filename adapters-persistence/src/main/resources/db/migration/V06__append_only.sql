-- What happened cannot be changed by the role that serves; it may only number the feed. Where the
-- role does not exist (a test on a bare database) there is nobody to refuse.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE UPDATE, DELETE ON event FROM redvest_service;
    GRANT UPDATE (feed_position) ON event TO redvest_service;
    REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM redvest_service;
  END IF;
END
$$;
