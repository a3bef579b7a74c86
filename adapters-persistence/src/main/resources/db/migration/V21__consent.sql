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

grant select, insert on consent to redvest_service;
