create table sign_in_link (
  account_hash      bytea          not null,
  account_hash_next bytea,
  person_id         uuid           not null,
  home_city         integer        not null,
  further_cities    integer[]      not null default '{}',
  linked_at         timestamptz(6) not null,
  account_version   bigint         not null default 1,
  blocked_reason    text,
  blocked_since     timestamptz(6),
  blocking_reason   text,
  blocking_asked_by uuid,
  blocking_asked_at timestamptz(6),
  mac               bytea          not null,
  constraint sign_in_link_pkey primary key (account_hash),
  constraint sign_in_link_version_positive check (account_version >= 1),
  constraint sign_in_link_block_whole check ((blocked_reason is null) = (blocked_since is null)),
  constraint sign_in_link_block_reason check (
    blocked_reason in ('COMPROMISED', 'MISUSE', 'OFFICE_ENDED', 'BY_AUTHORITY', 'OTHER')),
  constraint sign_in_link_blocking_whole check (num_nulls(blocking_reason, blocking_asked_by, blocking_asked_at) in (0, 3)),
  constraint sign_in_link_blocking_reason check (
    blocking_reason in ('COMPROMISED', 'MISUSE', 'OFFICE_ENDED', 'BY_AUTHORITY', 'OTHER'))
);
comment on table sign_in_link is
  'NATIONAL: which person signs in with which account, and whether it is let in; keyed by a keyed hash of (issuer, subject), in two columns so that the key can rotate; further_cities are those besides the home where he left something; the version counts blockings and unblockings; blocking_ is what the first of two people asked for, where it takes two; mac is keyed, over who signs in as whom since when';
create index sign_in_link_next on sign_in_link (account_hash_next) where account_hash_next is not null;

grant select, insert, update, delete on sign_in_link to redvest_service;

-- The way back, for whoever is known by his person only: written and deleted with the link.
create table person_account (
  person_id    uuid  not null,
  account_hash bytea not null,
  constraint person_account_pkey primary key (person_id)
);
comment on table person_account is
  'NATIONAL: which account a person signs in with; keyed by the person, made and removed with his sign_in_link';

grant select, insert, delete on person_account to redvest_service;

-- A deletion waits for whoever begins something in his own name, and he for it: on this row, so that
-- a command needs nothing of another city. PostgreSQL asks for UPDATE of whoever locks a row.
create table known_person (
  city      integer not null,
  person_id uuid    not null,
  constraint known_person_pkey primary key (city, person_id)
);
comment on table known_person is
  'CITY: who left something in the city, his home or a further one; held by whoever begins something there, removed with his account';

grant select, insert, update, delete on known_person to redvest_service;
