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
create index file_owner on file (city, owner, id);
create index file_stray on file (city, made_at) where not used;

grant select, insert, update, delete on file to redvest_service;
