create table erasure (
  person_id uuid           not null,
  cities    integer[]      not null,
  erased_at timestamptz(6) not null,
  event_id  uuid           not null,
  constraint erasure_pkey primary key (person_id),
  constraint erasure_somewhere check (cardinality(cities) >= 1)
);
comment on table erasure is
  'NATIONAL: the erasure list, keyed by the person; never changed; kept outside the backups, and replayed by a restore';

grant select, insert on erasure to redvest_service;

-- Apart from the list, because this changes and the list may not.
create table erasure_due (
  person_id uuid           not null,
  due_at    timestamptz(6) not null,
  constraint erasure_due_pkey primary key (person_id)
);
comment on table erasure_due is
  'NATIONAL: when something of a person of the erasure list has to go, keyed by the person; no row when nothing is left';
create index erasure_due_at on erasure_due (due_at);

grant select, insert, update, delete on erasure_due to redvest_service;
