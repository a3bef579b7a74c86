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
create index position_cities on position (city) where level = 'CITY' or parent_id is null;

-- The tree is everywhere, so that a lock on one of its rows would be one on all of them. What is held
-- while an order comes to a position, and locked to close it, lies in the city with the orders.
create table position_hold (
  city        integer not null,
  position_id uuid    not null,
  successor   uuid,
  constraint position_hold_pkey primary key (city, position_id),
  constraint position_hold_position_fkey foreign key (position_id) references position (id),
  constraint position_hold_successor_fkey foreign key (city, successor) references position_hold (city, position_id),
  constraint position_hold_successor_other check (successor <> position_id)
);
comment on table position_hold is
  'CITY: one row for each position, held while it is given an order; with who succeeded it once it was closed';
create index position_hold_closed on position_hold (city, position_id) where successor is not null;

grant select, insert, update on position, position_hold to redvest_service;
