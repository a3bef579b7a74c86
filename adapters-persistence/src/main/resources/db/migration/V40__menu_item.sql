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

grant select, insert, update on menu_item to redvest_service;
