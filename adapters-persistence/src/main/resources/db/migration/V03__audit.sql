-- The audit trail: a store of its own beside events. Ids, codes and counts only; the client's address
-- is sealed, an account that is nobody yet is a keyed hash.
CREATE TABLE audit_entry (
  city         integer        NOT NULL,
  id           uuid           NOT NULL,
  at           timestamptz(6) NOT NULL,
  kind         text           NOT NULL,
  outcome      text           NOT NULL,
  actor_kind   text           NOT NULL,
  person_id    uuid,
  account_hash bytea,
  client       bytea,
  operation    text,
  subject_kind text,
  subject_id   uuid,
  facts        jsonb          NOT NULL,
  times        integer        NOT NULL,
  trace        text           NOT NULL,
  mac          bytea          NOT NULL,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (city, id, at),
  CONSTRAINT audit_entry_actor_kind CHECK (actor_kind IN ('PERSON', 'ACCOUNT', 'NOBODY', 'LINK', 'CLOCK')),
  CONSTRAINT audit_entry_actor_known CHECK (
    (actor_kind = 'PERSON') = (person_id IS NOT NULL) AND (actor_kind = 'ACCOUNT') = (account_hash IS NOT NULL)),
  CONSTRAINT audit_entry_kind CHECK (kind IN (
    'SIGNED_IN', 'TOKEN_REFUSED', 'REFUSED',
    'APPOINTED', 'APPOINTMENT_ENDED', 'APPOINTMENT_ENDING_ASKED',
    'ACCOUNT_BLOCKED', 'ACCOUNT_UNBLOCKED', 'ACCOUNT_BLOCKING_ASKED', 'ACCOUNT_BLOCKING_WITHDRAWN',
    'POSITION_ADDED', 'POSITION_CLOSED', 'POSITIONS_IMPORTED',
    'TEAM_APPROVED', 'TEAM_REJECTED', 'TEAM_SUSPENDED', 'TEAM_REINSTATED', 'TEAM_DISSOLVED',
    'CONTACT_DISCLOSED', 'RATING_LINK_ISSUED', 'PERSON_SEARCHED', 'CONSENT_STATED', 'DATA_EXPORTED', 'DATA_DELETED', 'TRAIL_READ')),
  CONSTRAINT audit_entry_outcome CHECK (outcome ~ '^[A-Z][A-Z0-9_]*$'),
  CONSTRAINT audit_entry_subject CHECK ((subject_kind IS NULL) = (subject_id IS NULL)),
  CONSTRAINT audit_entry_times CHECK (times >= 1)
) PARTITION BY RANGE (at);
COMMENT ON TABLE audit_entry IS
  'CITY: who did what, on whom, from where, and how it ended; city 0 where none is known; partitioned by month, append-only, see retention';
CREATE INDEX audit_entry_latest ON audit_entry (city, at DESC, id DESC);
CREATE INDEX audit_entry_person ON audit_entry (city, person_id, at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX audit_entry_subject_at ON audit_entry (city, subject_id, at DESC) WHERE subject_id IS NOT NULL;

CREATE TABLE audit_entry_default PARTITION OF audit_entry DEFAULT;

-- Its rows are reached through the table only.
grant select, insert on audit_entry to redvest_service;
