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
  erased         boolean        not null default false,
  mac            bytea          not null,
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
  'CITY: needs on their way; asked and words are sealed, all other columns are ids, codes and times; once erased, asked is a sealed blank; mac is keyed, over what never changes of the rest';
create index orders_mine on orders (city, requester, id desc) where requester is not null;
create index orders_placed_by on orders (city, placed_by, id desc) where placed_by is not null;
create index orders_partner on orders (city, partner, id desc) where partner is not null;
create index orders_board on orders (city, holder, id desc)
  where stage not in ('REJECTED', 'REFERRED', 'CLOSED', 'CANCELLED', 'UNMET');
create index orders_held on orders (city, holder, id desc);
create index orders_team on orders (city, team, id desc) where team is not null;
create index orders_due on orders (city, fires_at) where fires_at is not null;
create index orders_not_erased on orders (city, requester, id) where not erased and requester is not null;

create table order_round (
  city                     integer not null,
  order_id                 uuid    not null,
  round                    integer not null,
  by_own_team              boolean not null,
  method                   text,
  risk                     text,
  verified_at              timestamptz(6),
  verified_by              uuid,
  team                     uuid,
  window_from              timestamptz(6),
  window_to                timestamptz(6),
  in_charge                uuid,
  reported_at              timestamptz(6),
  reported_by              uuid,
  people_served            integer,
  minutes                  integer,
  rated_at                 timestamptz(6),
  way                      text,
  score                    integer,
  solved                   boolean,
  another_team             boolean,
  -- in no rate, and so in columns of their own
  provisional_at           timestamptz(6),
  provisional_way          text,
  provisional_score        integer,
  provisional_solved       boolean,
  provisional_another_team boolean,
  provisional_issued_by    uuid,
  called_back_at           timestamptz(6),
  called_back_by           uuid,
  solved_at_call_back      boolean,
  outcome                  text,
  words                    bytea   not null,
  evidence                 uuid[] not null default '{}',
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
  constraint order_round_way_known check (way in ('ACCOUNT', 'LINK', 'KIOSK')),
  constraint order_round_provisional_whole check (num_nulls(provisional_at, provisional_way, provisional_score,
    provisional_solved, provisional_another_team, provisional_issued_by) in (0, 6)),
  constraint order_round_provisional_range check (provisional_score between 1 and 5),
  constraint order_round_provisional_way_known check (provisional_way in ('LINK', 'KIOSK')),
  constraint order_round_provisional_gives_way check
    (provisional_at is null or (rated_at is null and called_back_at is null)),
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

grant select, insert, update on orders, order_round, offer, objection, order_number_block to redvest_service;
grant select, insert on disclosure to redvest_service;
