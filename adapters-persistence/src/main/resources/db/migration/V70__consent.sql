-- Where else than at home somebody left something: so that what is his is found without asking every city.
alter table sign_in_link add column further_cities integer[] not null default '{}';
create index sign_in_link_person on sign_in_link (person_id);
update sign_in_link l
   set further_cities = array(
     select distinct found.city from (
       select a.city from appointment a where a.person_id = l.person_id
       union select m.city from team_member m where m.person_id = l.person_id
       union select o.city from orders o where o.requester = l.person_id or o.placed_by = l.person_id
     ) found where found.city <> l.home_city);

create table consent (
  city         integer        not null,
  person_id    uuid           not null,
  sequence     bigint         not null,
  kind         text           not null,
  granted      boolean        not null,
  text_version text           not null,
  language     text           not null,
  at           timestamptz(6) not null,
  constraint consent_pkey primary key (city, person_id, sequence),
  constraint consent_sequence_positive check (sequence >= 1),
  constraint consent_kind_known check (kind in ('PRIVACY_NOTICE', 'LOCATION', 'GUARDIAN', 'NOTIFICATIONS',
    'PHOTOS', 'AUTOMATED_RANKING', 'STATISTICS')),
  constraint consent_language_known check (language in ('ZH_CN', 'EN'))
);
comment on table consent is
  'CITY: what people agreed to and withdrew, in the city that is their home; the newest of a kind holds, rows are never changed';

-- As in V06: who serves may add to it and read it.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE UPDATE, DELETE ON consent FROM redvest_service;
  END IF;
END
$$;
