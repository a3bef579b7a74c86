-- What happened cannot be changed by the role that serves.
create table event (
  city            integer        not null,
  id              uuid           not null,
  subject_kind    text           not null,
  subject_id      uuid           not null,
  sequence        bigint         not null,
  type            text           not null,
  schema_version  integer        not null,
  actor_kind      text           not null,
  actor_id        uuid,
  on_behalf_of    uuid,
  occurred_at     timestamptz(6) not null,
  recorded_at     timestamptz(6) not null,
  rulebook        text,
  cause           uuid,
  trace           text           not null,
  payload         jsonb          not null,
  previous        bytea,
  mac             bytea          not null,
  constraint event_pkey primary key (city, id),
  constraint event_sequence_unique unique (city, subject_kind, subject_id, sequence),
  constraint event_sequence_positive check (sequence >= 1),
  constraint event_actor_kind check (actor_kind in ('PERSON', 'LINK', 'CLOCK')),
  constraint event_actor_known check (actor_kind <> 'PERSON' or actor_id is not null)
);
comment on table event is
  'CITY: what happened, one row per command; ids and codes only; never changed; mac is keyed, over the whole row, and previous is that of the subject''s event before';

grant select, insert on event to redvest_service;
