-- The audit trail of a city and month as a chain. It is made after the commit, by one replica at a
-- time, so that those who write entries never wait for each other; what is not in it yet can vanish
-- unseen.
create table audit_link (
  city     integer        not null,
  month    timestamptz(6) not null,
  position bigint         not null,
  entry_id uuid           not null,
  entry_at timestamptz(6) not null,
  previous bytea,
  mac      bytea          not null,
  constraint audit_link_pkey primary key (city, month, position),
  constraint audit_link_once unique (city, month, entry_id),
  constraint audit_link_position_positive check (position >= 1),
  constraint audit_link_first check ((position = 1) = (previous is null)),
  constraint audit_link_month_begins check (month at time zone 'UTC' = date_trunc('month', month at time zone 'UTC'))
) partition by range (month);
comment on table audit_link is
  'CITY: the audit entries of a city and month of UTC in a row: mac is keyed, over the place, which entry stands in it and the mac of the link before (the entry has a mac of its own); partitioned by month, append-only, see retention';

create table audit_link_default partition of audit_link default;

grant select, insert on audit_link to redvest_service;
