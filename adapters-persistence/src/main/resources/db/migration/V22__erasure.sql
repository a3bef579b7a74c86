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

grant select, insert, update on erasure to redvest_service;
