create table sign_in_link (
  account_hash      bytea          not null,
  account_hash_next bytea,
  person_id         uuid           not null,
  home_city         integer        not null,
  linked_at         timestamptz(6) not null,
  constraint sign_in_link_pkey primary key (account_hash),
  constraint sign_in_link_next_unique unique (account_hash_next)
);
comment on table sign_in_link is
  'NATIONAL: which person signs in with which account; keyed by a keyed hash of (issuer, subject), in two columns so that the key can rotate';
