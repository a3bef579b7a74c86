-- The schema of commit 0c7b52e, its migrations in their order. Never changed: bin/bench measures against it.

-- V01__data_keys
-- Keys that seal, mac and sign. Each is wrapped by the master key, which is never in the database:
-- a dump alone opens nothing. A key that was rotated out stays, because values sealed with it stay.
CREATE TABLE data_key (
  id         integer        NOT NULL,
  suite      text           NOT NULL,
  purpose    text           NOT NULL,
  wrapped    bytea          NOT NULL,
  created_at timestamptz(6) NOT NULL,
  retired_at timestamptz(6),
  CONSTRAINT data_key_pk PRIMARY KEY (id),
  CONSTRAINT data_key_id_positive CHECK (id > 0),
  CONSTRAINT data_key_suite_known CHECK (suite IN ('INTL', 'GM')),
  CONSTRAINT data_key_retired_later CHECK (retired_at >= created_at)
);

COMMENT ON TABLE data_key IS 'REFERENCE: data keys by suite and purpose, wrapped by the master key';

-- V05__event
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
  feed_position   bigint,
  constraint event_pkey primary key (city, id),
  constraint event_sequence_unique unique (city, subject_kind, subject_id, sequence),
  constraint event_feed_position_unique unique (city, feed_position),
  constraint event_sequence_positive check (sequence >= 1),
  constraint event_actor_kind check (actor_kind in ('PERSON', 'LINK', 'CLOCK')),
  constraint event_actor_known check (actor_kind <> 'PERSON' or actor_id is not null)
);
comment on table event is
  'CITY: what happened, one row per command; ids and codes only; never changed but for feed_position, which is given after commit';
create index event_unnumbered on event (city, recorded_at) where feed_position is null;

-- V06__append_only
-- What happened cannot be changed by the role that serves; it may only number the feed. Where the
-- role does not exist (a test on a bare database) there is nobody to refuse.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE UPDATE, DELETE ON event FROM redvest_service;
    GRANT UPDATE (feed_position) ON event TO redvest_service;
  END IF;
END
$$;

-- V10__division
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

-- V11__position
create table position (
  id              uuid             not null,
  city            integer          not null,
  division_code   text             not null,
  level           text             not null,
  name            text             not null,
  parent_id       uuid,
  lineage         uuid[]           not null,
  lat             double precision,
  lng             double precision,
  original_lat    double precision,
  original_lng    double precision,
  datum           text,
  accuracy_meters double precision,
  status          text             not null,
  successor_id    uuid,
  version         bigint           not null,
  constraint position_pkey primary key (id),
  constraint position_parent_fkey foreign key (parent_id) references position (id),
  constraint position_successor_fkey foreign key (successor_id) references position (id),
  constraint position_level check (level in ('PROVINCE', 'CITY', 'CENTRE', 'INSTITUTE', 'STATION', 'POINT')),
  constraint position_status check (status in ('ACTIVE', 'CLOSED')),
  constraint position_datum check (datum in ('GCJ02', 'WGS84')),
  constraint position_point_whole check (num_nulls(lat, lng, original_lat, original_lng, datum) in (0, 5)),
  constraint position_successor_when_closed check ((status = 'CLOSED') = (successor_id is not null)),
  constraint position_lineage_ends_here check (lineage[cardinality(lineage)] = id)
);
comment on table position is
  'REFERENCE: the tree of positions; lat and lng are GCJ-02, beside them the point as it was given';
create unique index position_division_unique on position (city, division_code) where level <> 'POINT' and status = 'ACTIVE';
create index position_parent on position (parent_id, division_code, id);
create index position_list on position (division_code, id) where status = 'ACTIVE';
create index position_name on position (name text_pattern_ops) where status = 'ACTIVE';
create index position_near on position (lat, lng) where status = 'ACTIVE' and lat is not null;

-- V12__appointment
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
  constraint appointment_pkey primary key (city, id),
  constraint appointment_position_fkey foreign key (position_id) references position (id),
  constraint appointment_role check (role in ('ADMINISTRATOR', 'KEEPER', 'DISPATCHER', 'SECRETARY', 'SUPERVISOR', 'PARTNER')),
  constraint appointment_period check (valid_to >= valid_from),
  constraint appointment_ended check (ended_by is null or valid_to is not null)
);
comment on table appointment is
  'CITY: who holds which role at which position, from an instant to an instant; never deleted';
create index appointment_person on appointment (city, person_id);
create index appointment_position on appointment (city, position_id, id);

-- V20__sign_in_link
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

-- V30__category
create table category (
  code      text    not null,
  position  integer not null,
  zh        text    not null,
  en        text    not null,
  dangerous boolean not null,
  constraint category_pkey primary key (code),
  constraint category_position_unique unique (position),
  constraint category_code_form check (code ~ '^[A-Z][A-Z0-9_]{1,39}$')
);
comment on table category is
  'REFERENCE: kinds of service; dangerous where serving may endanger the volunteer (志愿服务条例 art. 17)';

insert into category (position, code, zh, en, dangerous) values
  ( 1, 'THEORY_TALKS',          '理论宣讲', 'Theory and policy talks',          false),
  ( 2, 'CULTURE_AND_ARTS',      '文化文艺', 'Culture and arts',                 false),
  ( 3, 'SPORTS_AND_FITNESS',    '健身体育', 'Sports and fitness',               false),
  ( 4, 'SCIENCE_POPULARISING',  '科学普及', 'Popular science',                  false),
  ( 5, 'TUTORING',              '课业辅导', 'Tutoring',                         false),
  ( 6, 'CHILD_CARE',            '关爱儿童', 'Care for children',                false),
  ( 7, 'ELDERLY_CARE',          '助老服务', 'Help for the elderly',             false),
  ( 8, 'DISABILITY_HELP',       '助残服务', 'Help for people with disabilities', false),
  ( 9, 'HARDSHIP_RELIEF',       '扶困济难', 'Help in hardship',                 false),
  (10, 'HEALTH',                '医疗健康', 'Health',                           false),
  (11, 'MENTAL_CARE',           '心理关爱', 'Emotional support',                false),
  (12, 'LEGAL_AID',             '法律援助', 'Legal aid',                        false),
  (13, 'MEDIATION',             '矛盾调解', 'Mediation',                        false),
  (14, 'HOME_REPAIR',           '家电维修', 'Home and appliance repair',        true),
  (15, 'HAIRCUT',               '便民理发', 'Haircuts',                         false),
  (16, 'ERRANDS',               '代办跑腿', 'Errands',                          false),
  (17, 'DIGITAL_HELP',          '数字助力', 'Help with phones and computers',   false),
  (18, 'FARMING_AND_SKILLS',    '农技培训', 'Farming and job skills',           false),
  (19, 'ENVIRONMENT',           '环境保护', 'Environment',                      false),
  (20, 'CIVILITY',              '文明引导', 'Civil conduct and traffic guidance', true),
  (21, 'CUSTOMS_REFORM',        '移风易俗', 'Changing customs',                 false),
  (22, 'SAFETY_PATROL',         '平安巡防', 'Neighbourhood safety',             true),
  (23, 'EMERGENCY_RESPONSE',    '应急救援', 'Emergency and disaster response',  true);

-- V31__team
create table team (
  city                integer        not null,
  id                  uuid           not null,
  version             bigint         not null,
  home_position       uuid           not null,
  founder             uuid           not null,
  name                text           not null,
  contact             bytea          not null,
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
  'CITY: teams of volunteers; contact is sealed; circle_lat and circle_lng are GCJ-02, beside them the point as it was given';
create index team_home on team (city, home_position, id);

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
create index team_member_person on team_member (city, person_id) where left_at is null;

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

-- V40__menu_item
create table menu_item (
  city        integer not null,
  id          uuid    not null,
  version     bigint  not null,
  team_id     uuid,
  position_id uuid,
  title       text    not null,
  description text    not null,
  category    text    not null,
  brand       boolean not null,
  minutes     integer,
  preparation text,
  status      text    not null,
  constraint menu_item_pkey primary key (city, id),
  constraint menu_item_version_positive check (version >= 1),
  constraint menu_item_one_publisher check (num_nonnulls(team_id, position_id) = 1),
  constraint menu_item_of_team foreign key (city, team_id) references team (city, id),
  constraint menu_item_category_known foreign key (category) references category (code),
  constraint menu_item_minutes_range check (minutes between 1 and 1440),
  constraint menu_item_status_known check (status in ('PUBLISHED', 'WITHDRAWN'))
);
comment on table menu_item is
  'CITY: services that residents can order, published by a team or a position; the words are public';
create index menu_item_team on menu_item (city, team_id, id) where status = 'PUBLISHED';
create index menu_item_position on menu_item (city, position_id, id) where status = 'PUBLISHED';

-- V50__order
create table orders (
  city           integer        not null,
  id             uuid           not null,
  version        bigint         not null,
  number         text           not null,
  placed_at      timestamptz(6) not null,
  kind           text           not null,
  channel        text           not null,
  category       text           not null,
  menu_item      uuid,
  menu_team      uuid,
  station        uuid           not null,
  cell           text,
  wanted_from    timestamptz(6),
  wanted_to      timestamptz(6),
  headcount      integer        not null,
  requester      uuid,
  placed_by      uuid,
  partner        uuid,
  reference_hash bytea,
  part_of        uuid,
  asked          bytea          not null,
  stage          text           not null,
  since          timestamptz(6) not null,
  holder         uuid           not null,
  escalated_from uuid,
  round          integer        not null,
  rounds_here    integer        not null,
  team           uuid,
  window_from    timestamptz(6),
  window_to      timestamptz(6),
  in_charge      uuid,
  outcome        text,
  rejection      text,
  duplicate_of   uuid,
  by_requester   boolean,
  objections     integer        not null,
  words          bytea          not null,
  due_what       text,
  due_at         timestamptz(6),
  fires_at       timestamptz(6),
  nudge_day      date,
  nudge_count    integer        not null,
  involved       uuid[]         not null,
  constraint orders_pkey primary key (city, id),
  constraint orders_number_unique unique (city, number),
  constraint orders_reference_unique unique (city, partner, reference_hash),
  constraint orders_part_of_fkey foreign key (city, part_of) references orders (city, id),
  constraint orders_duplicate_of_fkey foreign key (city, duplicate_of) references orders (city, id),
  constraint orders_category_fkey foreign key (category) references category (code),
  constraint orders_kind_known check (kind in ('REQUEST', 'MENU', 'WISH')),
  constraint orders_channel_known check
    (channel in ('ONLINE', 'VISIT', 'DOOR_TO_DOOR', 'KIOSK', 'HOTLINE', 'PARTNER')),
  constraint orders_stage_known check (stage in ('PLACED', 'VERIFIED', 'REJECTED', 'REFERRED', 'OFFERED',
    'TAKEN', 'SCHEDULED', 'SERVED', 'CLOSED', 'CANCELLED', 'UNMET')),
  constraint orders_menu_item_named check ((kind = 'MENU') = (menu_item is not null)),
  constraint orders_wanted_whole check (num_nulls(wanted_from, wanted_to) in (0, 2) and wanted_from < wanted_to),
  constraint orders_headcount_range check (headcount between 1 and 500),
  constraint orders_partner_whole check
    ((channel = 'PARTNER') = (partner is not null) and num_nulls(partner, reference_hash) in (0, 2)),
  constraint orders_requester_online check ((channel = 'ONLINE') = (requester is not null)),
  constraint orders_team_in_hand check ((stage in ('TAKEN', 'SCHEDULED', 'SERVED', 'CLOSED')) = (team is not null)),
  constraint orders_plan_when_scheduled check (num_nulls(window_from, window_to, in_charge) =
    case when stage in ('SCHEDULED', 'SERVED') then 0 else 3 end),
  constraint orders_outcome_when_closed check ((stage = 'CLOSED') = (outcome is not null)),
  constraint orders_outcome_known check (outcome in ('SOLVED', 'UNRATED', 'UNSOLVED')),
  constraint orders_rejection_reasoned check ((stage = 'REJECTED') = (rejection is not null)),
  constraint orders_duplicate_named check ((rejection is not null and rejection = 'DUPLICATE') = (duplicate_of is not null)),
  constraint orders_cancelled_by check ((stage = 'CANCELLED') = (by_requester is not null)),
  constraint orders_due_whole check (num_nulls(due_what, due_at) in (0, 2)),
  constraint orders_due_known check (due_what in ('VERIFY', 'DISPATCH', 'START', 'REPORT', 'RATE', 'CALL_BACK')),
  constraint orders_fires_with_due check (fires_at is null or due_at is not null),
  constraint orders_over_is_over check
    (stage not in ('REJECTED', 'REFERRED', 'CANCELLED', 'UNMET') or due_at is null)
);
comment on table orders is
  'CITY: needs on their way; asked and words are sealed, all other columns are ids, codes and times';
create index orders_mine on orders (city, requester, id desc) where requester is not null;
create index orders_placed_by on orders (city, placed_by, id desc) where placed_by is not null;
create index orders_partner on orders (city, partner, id desc) where partner is not null;
create index orders_board on orders (city, holder, id desc)
  where stage not in ('REJECTED', 'REFERRED', 'CLOSED', 'CANCELLED', 'UNMET');
create index orders_held on orders (city, holder, id desc);
create index orders_team on orders (city, team, id desc) where team is not null;
create index orders_due on orders (city, fires_at) where fires_at is not null;

create table order_round (
  city                integer not null,
  order_id            uuid    not null,
  round               integer not null,
  method              text,
  risk                text,
  verified_at         timestamptz(6),
  verified_by         uuid,
  team                uuid,
  window_from         timestamptz(6),
  window_to           timestamptz(6),
  in_charge           uuid,
  reported_at         timestamptz(6),
  reported_by         uuid,
  people_served       integer,
  minutes             integer,
  rated_at            timestamptz(6),
  way                 text,
  score               integer,
  solved              boolean,
  another_team        boolean,
  called_back_at      timestamptz(6),
  called_back_by      uuid,
  solved_at_call_back boolean,
  outcome             text,
  words               bytea   not null,
  constraint order_round_pkey primary key (city, order_id, round),
  constraint order_round_order_fkey foreign key (city, order_id) references orders (city, id),
  constraint order_round_number_positive check (round >= 1),
  constraint order_round_method_known check (method in ('SITE_VISIT', 'PHONE', 'ONLINE')),
  constraint order_round_risk_known check (risk in ('LOW', 'MEDIUM', 'HIGH')),
  constraint order_round_verified_whole check (num_nulls(method, risk, verified_at, verified_by) in (0, 4)),
  constraint order_round_served_whole check
    (num_nulls(team, window_from, window_to, in_charge, reported_at, reported_by, people_served, minutes) in (0, 8)),
  constraint order_round_rated_whole check (num_nulls(rated_at, way, score, solved, another_team) in (0, 5)),
  constraint order_round_score_range check (score between 1 and 5),
  constraint order_round_way_known check (way in ('ACCOUNT', 'LINK', 'KIOSK', 'CALL_BACK')),
  constraint order_round_called_back_whole check
    (num_nulls(called_back_at, called_back_by, solved_at_call_back) in (0, 3)),
  constraint order_round_outcome_known check (outcome in ('SOLVED', 'UNRATED', 'UNSOLVED'))
);
comment on table order_round is 'CITY: each try at an order with its facts; words are sealed';

create table offer (
  city       integer        not null,
  id         uuid           not null,
  order_id   uuid           not null,
  team_id    uuid           not null,
  round      integer        not null,
  mode       text           not null,
  made_at    timestamptz(6) not null,
  expires_at timestamptz(6) not null,
  state      text           not null,
  ended_at   timestamptz(6),
  constraint offer_pkey primary key (city, id),
  constraint offer_order_fkey foreign key (city, order_id) references orders (city, id),
  constraint offer_team_fkey foreign key (city, team_id) references team (city, id),
  constraint offer_mode_known check (mode in ('DIRECT', 'WAVE', 'POOL')),
  constraint offer_state_known check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
  constraint offer_ended_when_not_open check ((state = 'OPEN') = (ended_at is null)),
  constraint offer_expires_later check (expires_at > made_at)
);
comment on table offer is 'CITY: orders offered to teams';
create index offer_order on offer (city, order_id);
create index offer_team on offer (city, team_id, id desc);
create index offer_open_of_team on offer (city, team_id, id desc) where state = 'OPEN';
create index offer_due on offer (city, expires_at) where state = 'OPEN';

create table objection (
  city       integer        not null,
  id         uuid           not null,
  order_id   uuid           not null,
  team_id    uuid,
  return_to  uuid,
  decider    uuid           not null,
  raised_by  uuid           not null,
  raised_at  timestamptz(6) not null,
  due_at     timestamptz(6) not null,
  reason     bytea          not null,
  state      text           not null,
  decided_at timestamptz(6),
  constraint objection_pkey primary key (city, id),
  constraint objection_order_fkey foreign key (city, order_id) references orders (city, id),
  constraint objection_by_team_or_holder check (num_nulls(team_id, return_to) = 1),
  constraint objection_state_known check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
  constraint objection_decided_when_not_open check ((state = 'OPEN') = (decided_at is null))
);
comment on table objection is 'CITY: cases beside orders: this is not ours; the reason is sealed';
create index objection_order on objection (city, order_id);
create index objection_due on objection (city, due_at) where state = 'OPEN';

create table disclosure (
  city      integer        not null,
  id        uuid           not null,
  order_id  uuid           not null,
  person_id uuid           not null,
  purpose   text           not null,
  at        timestamptz(6) not null,
  constraint disclosure_pkey primary key (city, id),
  constraint disclosure_order_fkey foreign key (city, order_id) references orders (city, id),
  constraint disclosure_purpose_known check
    (purpose in ('ARRANGE_VISIT', 'VERIFY_REQUEST', 'FIND_THE_PLACE', 'EMERGENCY'))
);
comment on table disclosure is 'CITY: who looked at the contact of an order, when and for what';
create index disclosure_order on disclosure (city, order_id, id desc);

create table order_number_block (
  city     integer not null,
  county   integer not null,
  day      date    not null,
  reserved integer not null,
  constraint order_number_block_pkey primary key (city, county, day),
  constraint order_number_block_positive check (reserved > 0)
);
comment on table order_number_block is
  'CITY: how many running numbers of a county and day were handed out in blocks; the next block begins behind them';

-- V60__idempotency
create table idempotency (
  account_hash bytea          not null,
  key_hash     bytea          not null,
  month        timestamptz(6) not null,
  request_mac  bytea          not null,
  claimed_at   timestamptz(6) not null,
  effect       text           not null,
  subject_kind text,
  subject_id   uuid,
  event_id     uuid,
  constraint idempotency_pkey primary key (account_hash, key_hash, month),
  constraint idempotency_month_begins check (month at time zone 'UTC' = date_trunc('month', month at time zone 'UTC')),
  constraint idempotency_effect_known check (effect in ('CREATED', 'DONE')),
  constraint idempotency_subject_whole check ((subject_kind is null) = (subject_id is null))
) partition by range (month);
comment on table idempotency is
  'NATIONAL: which request of an account succeeded, and what it was about; keyed by a keyed hash of the account. A request has a row in each month (of UTC) that its 72 hours touch; partitioned by month, see retention';

create table idempotency_default partition of idempotency default;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE ALL ON idempotency_default FROM redvest_service;
    REVOKE DELETE ON idempotency FROM redvest_service;
  END IF;
END
$$;

-- V61__retention
-- How long what only grows is kept. This is the one place: the role that serves reads it and cannot
-- change it; an operator does, as the owner. A table listed here is partitioned by range over one
-- timestamptz column and has a partition <table>_default; one that is not there yet is passed over.
CREATE TABLE retention (
  table_name text     NOT NULL,
  keep       interval NOT NULL,
  at_least   interval NOT NULL,
  CONSTRAINT retention_pkey PRIMARY KEY (table_name),
  CONSTRAINT retention_long_enough CHECK (keep >= at_least)
);
COMMENT ON TABLE retention IS
  'LOCAL: how long after its end a month of each partitioned table is kept, and the least that may be said';

INSERT INTO retention (table_name, keep, at_least) VALUES
  ('audit_entry', interval '12 months', interval '6 months'),
  ('idempotency', interval '72 hours', interval '72 hours');

-- Written by the functions below alone: so it is proof of what ran.
CREATE TABLE retention_run (
  id         uuid           NOT NULL,
  table_name text           NOT NULL,
  ran_at     timestamptz(6) NOT NULL,
  made       text[]         NOT NULL,
  dropped    text[]         NOT NULL,
  moved      bigint         NOT NULL,
  CONSTRAINT retention_run_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE retention_run IS
  'LOCAL: each run of the retention: the partitions made and dropped, and the rows moved out of the default one; kept two years';
CREATE INDEX retention_run_latest ON retention_run (ran_at, table_name);

-- Makes the partitions of this month, of the three that follow, and of the rows that found none and
-- wait in the default one. A partition is made apart and then attached, so that nobody waits for it;
-- its rows are reached through the table only, whose grants then hold. Months are those of UTC.
CREATE FUNCTION retention_make(which text, now_is timestamptz, OUT made text[], OUT moved bigint)
LANGUAGE plpgsql AS $$
DECLARE
  parent  regclass := which::regclass;
  strays  regclass := (which || '_default')::regclass;
  instant text;
  waiting boolean;
  months  timestamptz[];
  month   timestamptz;
  part    text;
  taken   bigint;
BEGIN
  made := '{}';
  moved := 0;
  SELECT quote_ident(a.attname) INTO STRICT instant
    FROM pg_partitioned_table p
    JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
   WHERE p.partrelid = parent;
  EXECUTE format('SELECT EXISTS (SELECT FROM %s)', strays) INTO waiting;
  IF waiting THEN
    -- or a row could still arrive between the move and the attachment
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', strays);
  END IF;
  EXECUTE format(
    'SELECT array_agg(m ORDER BY m) FROM (
       SELECT date_trunc(''month'', $1) + make_interval(months => n) AS m FROM generate_series(0, 3) n
       UNION SELECT date_trunc(''month'', %s) FROM %s) wanted', instant, strays)
    INTO months USING now_is;
  FOREACH month IN ARRAY months LOOP
    part := which || to_char(month, '"_"YYYY"_"MM');
    CONTINUE WHEN to_regclass(part) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)', part, parent);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
      EXECUTE format('REVOKE ALL ON %I FROM redvest_service', part);
    END IF;
    IF waiting THEN
      EXECUTE format(
        'WITH gone AS (DELETE FROM %s WHERE %s >= $1 AND %2$s < $2 RETURNING *) INSERT INTO %I SELECT * FROM gone',
        strays, instant, part) USING month, month + interval '1 month';
      GET DIAGNOSTICS taken = ROW_COUNT;
      moved := moved + taken;
    END IF;
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
      parent, part, month, month + interval '1 month');
    made := made || part;
  END LOOP;
END
$$;

-- Drops the months that have been over for as long as their table keeps them.
CREATE FUNCTION retention_drop(which text, now_is timestamptz, kept interval, OUT dropped text[])
LANGUAGE plpgsql AS $$
DECLARE
  part text;
BEGIN
  SELECT coalesce(array_agg(c.relname::text ORDER BY c.relname), '{}') INTO dropped
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
   WHERE i.inhparent = which::regclass
     AND c.relname ~ '_[0-9]{4}_[0-9]{2}$'
     AND to_date(right(c.relname, 7), 'YYYY_MM')::timestamptz + interval '1 month' + kept <= now_is;
  FOREACH part IN ARRAY dropped LOOP
    EXECUTE format('DROP TABLE %I', part);
  END LOOP;
END
$$;

-- What the service calls for one table, which itself can make and drop nothing. One table and one
-- transaction at a time: so a run never holds one table while it waits for another that a command
-- holds. It is not believed when it says that it is later than the database knows, or it could have
-- the trail dropped by a wrong date; where time is moved for trial, the database's owner says so:
-- ALTER DATABASE … SET redvest.clock_moves = on.
CREATE FUNCTION run_retention(which text, now_is timestamptz) RETURNS void
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = public, pg_temp
SET timezone = 'UTC'
SET lock_timeout = '2s'
AS $$
DECLARE
  believed timestamptz := now_is;
BEGIN
  -- Another replica is at it.
  IF NOT pg_try_advisory_xact_lock(hashtext('redvest retention'), hashtext(which)) THEN
    RETURN;
  END IF;
  IF NOT EXISTS (
    SELECT FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase
     WHERE d.datname = current_database() AND s.setrole = 0 AND 'redvest.clock_moves=on' = ANY (s.setconfig))
  THEN
    believed := least(now_is, now());
  END IF;
  INSERT INTO retention_run (id, table_name, ran_at, made, dropped, moved)
  SELECT gen_random_uuid(), rule.table_name, believed, m.made, d.dropped, m.moved
    FROM retention rule,
         retention_make(rule.table_name, now_is) m,
         retention_drop(rule.table_name, believed, rule.keep) d
   WHERE rule.table_name = which AND to_regclass(which) IS NOT NULL;
  DELETE FROM retention_run WHERE ran_at < believed - interval '2 years';
END
$$;

REVOKE ALL ON FUNCTION retention_make(text, timestamptz), retention_drop(text, timestamptz, interval),
  run_retention(text, timestamptz) FROM PUBLIC;

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE INSERT, UPDATE, DELETE ON retention, retention_run FROM redvest_service;
    GRANT EXECUTE ON FUNCTION run_retention(text, timestamptz) TO redvest_service;
  END IF;
END
$$;

-- V62__audit
-- The audit trail: a store of its own beside events. Ids, codes and counts only; the client's address
-- is sealed, an account that is nobody yet is a keyed hash.
CREATE TABLE audit_entry (
  city         integer        NOT NULL,
  id           uuid           NOT NULL,
  at           timestamptz(6) NOT NULL,
  kind         text           NOT NULL,
  outcome      text           NOT NULL,
  actor_kind   text           NOT NULL,
  person_id    uuid,
  account_hash bytea,
  client       bytea,
  operation    text,
  subject_kind text,
  subject_id   uuid,
  facts        jsonb          NOT NULL,
  times        integer        NOT NULL,
  trace        text           NOT NULL,
  CONSTRAINT audit_entry_pkey PRIMARY KEY (city, id, at),
  CONSTRAINT audit_entry_actor_kind CHECK (actor_kind IN ('PERSON', 'ACCOUNT', 'NOBODY', 'LINK', 'CLOCK')),
  CONSTRAINT audit_entry_actor_known CHECK (
    (actor_kind = 'PERSON') = (person_id IS NOT NULL) AND (actor_kind = 'ACCOUNT') = (account_hash IS NOT NULL)),
  CONSTRAINT audit_entry_kind CHECK (kind IN (
    'SIGNED_IN', 'TOKEN_REFUSED', 'REFUSED',
    'APPOINTED', 'APPOINTMENT_ENDED', 'ACCOUNT_BLOCKED', 'ACCOUNT_UNBLOCKED',
    'POSITION_ADDED', 'POSITION_CLOSED', 'POSITIONS_IMPORTED',
    'TEAM_APPROVED', 'TEAM_REJECTED', 'TEAM_SUSPENDED', 'TEAM_REINSTATED', 'TEAM_DISSOLVED',
    'CONTACT_DISCLOSED', 'PERSON_SEARCHED', 'DATA_EXPORTED', 'DATA_DELETED', 'TRAIL_READ')),
  CONSTRAINT audit_entry_outcome CHECK (outcome ~ '^[A-Z][A-Z0-9_]*$'),
  CONSTRAINT audit_entry_subject CHECK ((subject_kind IS NULL) = (subject_id IS NULL)),
  CONSTRAINT audit_entry_times CHECK (times >= 1)
) PARTITION BY RANGE (at);
COMMENT ON TABLE audit_entry IS
  'CITY: who did what, on whom, from where, and how it ended; city 0 where none is known; partitioned by month, append-only, see retention';
CREATE INDEX audit_entry_latest ON audit_entry (city, at DESC, id DESC);
CREATE INDEX audit_entry_person ON audit_entry (city, person_id, at DESC) WHERE person_id IS NOT NULL;
CREATE INDEX audit_entry_subject_at ON audit_entry (city, subject_id, at DESC) WHERE subject_id IS NOT NULL;

CREATE TABLE audit_entry_default PARTITION OF audit_entry DEFAULT;

-- Looking at a contact is recorded for good, as what happened is. An erasure changes neither: both
-- hold ids only.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE ALL ON audit_entry_default FROM redvest_service;
    REVOKE UPDATE, DELETE ON audit_entry, disclosure FROM redvest_service;
  END IF;
END
$$;

-- V62_1__system_roles
-- The three system roles: given without an end, so that one that was not ended is held; one person
-- holds one of them at most.
ALTER TABLE appointment
  DROP CONSTRAINT appointment_role,
  ADD CONSTRAINT appointment_role CHECK (role IN (
    'ADMINISTRATOR', 'KEEPER', 'DISPATCHER', 'SECRETARY', 'SUPERVISOR', 'PARTNER',
    'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR')),
  ADD CONSTRAINT appointment_system_role_ends_by_hand CHECK (
    role NOT IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') OR valid_to IS NULL OR ended_by IS NOT NULL);
CREATE UNIQUE INDEX appointment_one_system_role ON appointment (city, person_id)
  WHERE role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR') AND valid_to IS NULL;

-- V65__file
create table file (
  city       integer        not null,
  id         uuid           not null,
  order_id   uuid           not null,
  owner      uuid           not null,
  type       text           not null,
  bytes      bigint         not null,
  digest     text           not null,
  made_at    timestamptz(6) not null,
  used       boolean        not null,
  constraint file_pkey primary key (city, id),
  constraint file_order_fkey foreign key (city, order_id) references orders (city, id),
  constraint file_type_known check (type in ('JPEG', 'PNG', 'PDF')),
  constraint file_bytes_positive check (bytes > 0)
);
comment on table file is
  'CITY: files uploaded for orders; their bytes lie sealed in the file store, under the same id';
create index file_order on file (city, order_id, id);
create index file_waiting on file (city, owner) where not used;
create index file_stray on file (city, made_at) where not used;

alter table order_round add column evidence uuid[] not null default '{}';

-- V70__consent
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

-- V71__erasure
create table erasure (
  person_id uuid           not null,
  cities    integer[]      not null,
  erased_at timestamptz(6) not null,
  event_id  uuid           not null,
  due_at    timestamptz(6),
  constraint erasure_pkey primary key (person_id),
  constraint erasure_somewhere check (cardinality(cities) >= 1)
);
comment on table erasure is
  'NATIONAL: the erasure list, keyed by the person; due_at is when something of his has to go, null when nothing is left; kept outside the backups, and replayed by a restore';
create index erasure_due on erasure (due_at) where due_at is not null;

-- An entry may be looked after, never taken back.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'redvest_service') THEN
    REVOKE UPDATE, DELETE ON erasure FROM redvest_service;
    GRANT UPDATE (due_at) ON erasure TO redvest_service;
  END IF;
END
$$;

-- Whether the requester's words and contact are overwritten; asked is a sealed blank then.
alter table orders add column erased boolean not null default false;
create index orders_not_erased on orders (city, requester, id) where not erased and requester is not null;

-- A team whose leader deleted his account has no contact until somebody gives it one.
alter table team alter column contact drop not null;

-- V72__consent_audit
-- What people agree to and withdraw stands in the trail, too.
alter table audit_entry drop constraint audit_entry_kind;
alter table audit_entry add constraint audit_entry_kind check (kind in (
    'SIGNED_IN', 'TOKEN_REFUSED', 'REFUSED',
    'APPOINTED', 'APPOINTMENT_ENDED', 'ACCOUNT_BLOCKED', 'ACCOUNT_UNBLOCKED',
    'POSITION_ADDED', 'POSITION_CLOSED', 'POSITIONS_IMPORTED',
    'TEAM_APPROVED', 'TEAM_REJECTED', 'TEAM_SUSPENDED', 'TEAM_REINSTATED', 'TEAM_DISSOLVED',
    'CONTACT_DISCLOSED', 'PERSON_SEARCHED', 'CONSENT_STATED', 'DATA_EXPORTED', 'DATA_DELETED', 'TRAIL_READ'));

-- V73__first_months
-- The first months stand before the first request, which then finds its own and not the default
-- partition, out of which a run would have to move it under everybody's hands.
SET timezone = 'UTC';
SELECT retention_make(table_name, now()) FROM retention WHERE to_regclass(table_name) IS NOT NULL;

-- V80__idempotency_gone
-- What a request took away is answered with 204 again.
alter table idempotency drop constraint idempotency_effect_known;
alter table idempotency
  add constraint idempotency_effect_known check (effect in ('CREATED', 'DONE', 'GONE'));

-- V81__file_owner
-- All files of a person are looked for when he asks for a copy, or goes; those that wait are few of them.
create index file_owner on file (city, owner, id);
drop index file_waiting;

-- V85__account_block
-- Whether an account is let in. The version counts its blockings and unblockings, as its events do.
alter table sign_in_link
  add column account_version bigint         not null default 1,
  add column blocked_reason  text,
  add column blocked_since   timestamptz(6),
  add constraint sign_in_link_version_positive check (account_version >= 1),
  add constraint sign_in_link_block_whole check ((blocked_reason is null) = (blocked_since is null)),
  add constraint sign_in_link_block_reason check (
    blocked_reason in ('COMPROMISED', 'MISUSE', 'OFFICE_ENDED', 'BY_AUTHORITY', 'OTHER'));
