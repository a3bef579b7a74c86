create table erasure (
  person_id uuid           not null,
  cities    integer[]      not null,
  erased_at timestamptz(6) not null,
  event_id  uuid           not null,
  due_at    timestamptz(6),
  constraint erasure_pkey primary key (person_id),
  constraint erasure_somewhere check (cardinality(cities) >= 1)
);
comment on table erasure is
  'NATIONAL: the erasure list, keyed by the person; due_at is when something of his has to go, null when nothing is left; kept outside the backups, and replayed by a restore';
create index erasure_due on erasure (due_at) where due_at is not null;

-- An entry may be looked after, never taken back.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE UPDATE, DELETE ON erasure FROM redvest_service;
    GRANT UPDATE (due_at) ON erasure TO redvest_service;
  END IF;
END
$$;

-- Whether the requester's words and contact are overwritten; asked is a sealed blank then.
alter table orders add column erased boolean not null default false;
create index orders_not_erased on orders (city, requester, id) where not erased and requester is not null;

-- A team whose leader deleted his account has no contact until somebody gives it one.
alter table team alter column contact drop not null;
