create table idempotency (
  city         integer        not null,
  account_hash bytea          not null,
  key_hash     bytea          not null,
  month        timestamptz(6) not null,
  request_mac  bytea          not null,
  claimed_at   timestamptz(6) not null,
  effect       text           not null,
  subject_kind text,
  subject_id   uuid,
  event_id     uuid,
  constraint idempotency_pkey primary key (city, account_hash, key_hash, month),
  constraint idempotency_month_begins check (month at time zone 'UTC' = date_trunc('month', month at time zone 'UTC')),
  constraint idempotency_effect_known check (effect in ('CREATED', 'DONE', 'ASKED', 'GONE')),
  constraint idempotency_subject_whole check ((subject_kind is null) = (subject_id is null))
) partition by range (month);
comment on table idempotency is
  'CITY: which request of an account succeeded, and what it was about, in the city of the thing commanded; city 0 for what concerns an account and no city; the account stands as a keyed hash. A request has a row in each month (of UTC) that its 72 hours touch; partitioned by month, see retention';

create table idempotency_default partition of idempotency default;

grant select, insert, update on idempotency to redvest_service;
