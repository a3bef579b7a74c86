-- Keys that seal, mac and sign. Each is wrapped by the master key, which is never in the database:
-- a dump alone opens nothing. A key that was rotated out stays, because values sealed with it stay.
CREATE TABLE data_key (
  id         integer        NOT NULL,
  suite      text           NOT NULL,
  purpose    text           NOT NULL,
  wrapped    bytea          NOT NULL,
  created_at timestamptz(6) NOT NULL,
  retired_at timestamptz(6),
  CONSTRAINT data_key_pk PRIMARY KEY (id),
  CONSTRAINT data_key_id_positive CHECK (id > 0),
  CONSTRAINT data_key_suite_known CHECK (suite IN ('INTL', 'GM')),
  CONSTRAINT data_key_retired_later CHECK (retired_at >= created_at)
);

COMMENT ON TABLE data_key IS 'REFERENCE: data keys by suite and purpose, wrapped by the master key';

-- A key is retired by an operator, as the owner.
grant select, insert on data_key to redvest_service;
