create table appointment (
  city         integer        not null,
  id           uuid           not null,
  position_id  uuid           not null,
  role         text           not null,
  person_id    uuid           not null,
  valid_from   timestamptz(6) not null,
  valid_to     timestamptz(6),
  appointed_by uuid           not null,
  ended_by     uuid,
  version      bigint         not null,
  ending_asked_by uuid,
  ending_asked_at timestamptz(6),
  constraint appointment_pkey primary key (city, id),
  constraint appointment_position_fkey foreign key (position_id) references position (id),
  constraint appointment_role check (role in ('ADMINISTRATOR', 'KEEPER', 'DISPATCHER', 'SECRETARY', 'SUPERVISOR', 'PARTNER',
    'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
  constraint appointment_period check (valid_to >= valid_from),
  constraint appointment_ended check (ended_by is null or valid_to is not null),
  constraint appointment_ending_asked_whole check ((ending_asked_by is null) = (ending_asked_at is null)),
  constraint appointment_system_role_ends_by_hand check
    (role not in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') or valid_to is null or ended_by is not null)
);
comment on table appointment is
  'CITY: who holds which role at which position, from an instant to an instant; never deleted; ending_asked is by the first of two people, where it takes two to end it';
create index appointment_person on appointment (city, person_id);
create index appointment_position on appointment (city, position_id, id);
-- The three system roles are given without an end, so that one that was not ended is held; one
-- person holds one of them at most.
create unique index appointment_one_system_role on appointment (city, person_id)
  where role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') and valid_to is null;

grant select, insert, update on appointment to redvest_service;
