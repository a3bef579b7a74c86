create table division (
  code        text    not null,
  valid_from  date    not null,
  valid_to    date,
  name        text    not null,
  parent_code text,
  level       text    not null,
  kind        text    not null,
  successors  text[]  not null default '{}',
  constraint division_pkey primary key (code, valid_from),
  constraint division_level check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE')),
  constraint division_kind check (kind in ('GB_T_2260', 'STATISTICS', 'LOCAL')),
  constraint division_period check (valid_to > valid_from)
);
comment on table division is
  'REFERENCE: administrative divisions as a dated relation; the first day on which a row holds, and the first on which it no longer does';
create unique index division_current_unique on division (code) where valid_to is null;

grant select, insert, update on division to redvest_service;
