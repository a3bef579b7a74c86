-- How much of its requests an account has used, as one instant: a replica takes a block of them by
-- one statement. Nothing hangs on a row: where it is gone, the account begins with all of them.
create table request_allowance (
  account_hash bytea          not null,
  kind         text           not null,
  month        timestamptz(6) not null,
  full_at      timestamptz(6) not null,
  granted      integer        not null,
  constraint request_allowance_pkey primary key (account_hash, kind, month),
  constraint request_allowance_kind_known check (kind in ('REQUESTS', 'COMMANDS')),
  constraint request_allowance_month_begins check (month at time zone 'UTC' = date_trunc('month', month at time zone 'UTC')),
  constraint request_allowance_granted check (granted >= 0)
) partition by range (month);
comment on table request_allowance is
  'NATIONAL: when an account that asks for nothing more may send its whole burst of requests again, and how many it was granted last; keyed by a keyed hash of the account, in each month (of UTC) anew; partitioned by month, see retention';

create table request_allowance_default partition of request_allowance default;

insert into retention (table_name, keep, at_least) values ('request_allowance', interval '1 day', interval '0');

grant select, insert, update on request_allowance to redvest_service;
