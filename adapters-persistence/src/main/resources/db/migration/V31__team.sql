create table team (
  city                integer        not null,
  id                  uuid           not null,
  version             bigint         not null,
  home_position       uuid           not null,
  founder             uuid           not null,
  name                text           not null,
  contact             bytea,
  kind                text           not null,
  credit_code         text,
  recording_unit      text,
  recording_unit_code text,
  capacity            integer        not null,
  highest_risk        text           not null,
  circle_lat          double precision,
  circle_lng          double precision,
  circle_original_lat double precision,
  circle_original_lng double precision,
  circle_datum        text,
  circle_radius       integer,
  status              text           not null,
  status_since        timestamptz(6) not null,
  status_reason       text,
  constraint team_pkey primary key (city, id),
  constraint team_version_positive check (version >= 1),
  constraint team_kind_known check
    (kind in ('REGISTERED_ORGANISATION', 'PUBLIC_BODY', 'COMMITTEE_GROUP', 'UNREGISTERED')),
  constraint team_legal_person check
    (kind not in ('REGISTERED_ORGANISATION', 'PUBLIC_BODY') or credit_code is not null),
  constraint team_answered_for check
    (kind in ('REGISTERED_ORGANISATION', 'PUBLIC_BODY') or recording_unit is not null),
  constraint team_recording_unit_named check
    (recording_unit_code is null or recording_unit is not null),
  constraint team_capacity_range check (capacity between 1 and 200),
  constraint team_risk_known check (highest_risk in ('LOW', 'MEDIUM', 'HIGH')),
  constraint team_circle_whole check
    (num_nulls(circle_lat, circle_lng, circle_original_lat, circle_original_lng, circle_datum,
      circle_radius) in (0, 6)),
  constraint team_circle_datum_known check (circle_datum in ('GCJ02', 'WGS84')),
  constraint team_status_known check
    (status in ('REGISTERED', 'REJECTED', 'APPROVED', 'SUSPENDED', 'DISSOLVED')),
  constraint team_status_reasoned check
    ((status in ('REJECTED', 'SUSPENDED')) = (status_reason is not null))
);
comment on table team is
  'CITY: teams of volunteers; contact is sealed, and missing where the leader deleted his account and nobody gave another; circle_lat and circle_lng are GCJ-02, beside them the point as it was given';
create index team_home on team (city, home_position, id);
create index team_out on team (city, id) where status in ('SUSPENDED', 'DISSOLVED');

create table team_member (
  city      integer        not null,
  team_id   uuid           not null,
  person_id uuid           not null,
  joined_at timestamptz(6) not null,
  left_at   timestamptz(6),
  role      text           not null,
  constraint team_member_pkey primary key (city, team_id, person_id, joined_at),
  constraint team_member_of_team foreign key (city, team_id) references team (city, id),
  constraint team_member_role_known check (role in ('LEADER', 'DEPUTY', 'MEMBER')),
  constraint team_member_leaves_later check (left_at >= joined_at)
);
comment on table team_member is 'CITY: who is and was in which team';
create unique index team_member_once on team_member (city, team_id, person_id) where left_at is null;
create unique index team_member_one_leader on team_member (city, team_id)
  where role = 'LEADER' and left_at is null;
create index team_member_person on team_member (city, person_id);

create table team_category (
  city     integer not null,
  team_id  uuid    not null,
  category text    not null,
  constraint team_category_pkey primary key (city, team_id, category),
  constraint team_category_of_team foreign key (city, team_id) references team (city, id),
  constraint team_category_known foreign key (category) references category (code)
);
comment on table team_category is 'CITY: what a team serves';
create index team_category_teams on team_category (city, category, team_id);

create table team_area (
  city        integer not null,
  team_id     uuid    not null,
  position_id uuid    not null,
  constraint team_area_pkey primary key (city, team_id, position_id),
  constraint team_area_of_team foreign key (city, team_id) references team (city, id)
);
comment on table team_area is 'CITY: positions at and below which a team serves';
create index team_area_teams on team_area (city, position_id, team_id);

create table team_hours (
  city      integer not null,
  team_id   uuid    not null,
  weekday   text    not null,
  starts_at time(0) not null,
  ends_at   time(0) not null,
  constraint team_hours_pkey primary key (city, team_id, weekday, starts_at, ends_at),
  constraint team_hours_of_team foreign key (city, team_id) references team (city, id),
  constraint team_hours_weekday_known check (weekday in
    ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  constraint team_hours_forward check (ends_at = '00:00' or starts_at < ends_at)
);
comment on table team_hours is
  'CITY: when a team works each week, in Shanghai time; no row means always, 00:00 ends the day';

grant select, insert, update on team, team_member to redvest_service;
-- A set is kept by adding and taking away.
grant select, insert, delete on team_category, team_area, team_hours to redvest_service;
