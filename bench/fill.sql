-- Fills the yardstick's database as full as the service's own is: bin/bench sets bench.stations, bench.people,
-- bench.teams (their leaders are the last people), bench.orders. Never changed: bin/bench measures against it.
-- Ids are numbers: people from 1,000,000, teams 2,000,000, stations 3,000,000, orders 4,000,000, offers 5,000,000.
create function bench_id(n bigint) returns uuid language sql immutable
  as $$ select cast(lpad(to_hex(n), 32, '0') as uuid) $$;
create function bench_size(what text) returns integer language sql stable
  as $$ select cast(current_setting('bench.' || what) as integer) $$;

insert into position (id, city, division_code, level, name, parent_id, lineage, status, version)
  values (bench_id(3900000), 320700, '320700', 'CITY', 'a city', null, array[bench_id(3900000)], 'ACTIVE', 1);
insert into position (id, city, division_code, level, name, parent_id, lineage, status, version)
  select bench_id(3910000 + n), 320700, '3207' || lpad(n::text, 2, '0'), 'CENTRE', 'a centre', bench_id(3900000),
         array[bench_id(3900000), bench_id(3910000 + n)], 'ACTIVE', 1
    from generate_series(1, 7) n;
insert into position (id, city, division_code, level, name, parent_id, lineage, status, version)
  select bench_id(3920000 + n), 320700, '3207' || lpad((1 + n % 7)::text, 2, '0') || lpad(n::text, 3, '0'), 'INSTITUTE', 'an institute',
         bench_id(3910001 + n % 7), array[bench_id(3900000), bench_id(3910001 + n % 7), bench_id(3920000 + n)], 'ACTIVE', 1
    from generate_series(1, 109) n;
insert into position (id, city, division_code, level, name, parent_id, lineage, lat, lng, original_lat, original_lng, datum, status, version)
  select bench_id(3000000 + n), 320700, p.division_code || lpad(n::text, 5, '0'), 'STATION', 'a station', p.id,
         p.lineage || bench_id(3000000 + n), 34.3 + n * 0.0002, 119.0 + n * 0.0002, 34.3 + n * 0.0002, 119.0 + n * 0.0002, 'GCJ02', 'ACTIVE', 1
    from generate_series(1, bench_size('stations')) n
    join position p on p.id = bench_id(3920001 + n % 109);

insert into sign_in_link (account_hash, person_id, home_city, linked_at)
  select decode('0100000003' || lpad(to_hex(n), 64, '0'), 'hex'), bench_id(1000000 + n), 320700, now()
    from generate_series(1, bench_size('people')) n;
insert into appointment (city, id, position_id, role, person_id, valid_from, appointed_by, version)
  select 320700, bench_id(6000000), bench_id(3900000), 'KEEPER', bench_id(1000000 + bench_size('people')), now(), bench_id(1000001), 1;

insert into team (city, id, version, home_position, founder, name, contact, kind, recording_unit, capacity, highest_risk, status, status_since)
  select 320700, bench_id(2000000 + n), 2, bench_id(3910001 + n % 7), bench_id(1000000 + bench_size('people') - bench_size('teams') + n),
         'a team', decode(repeat('ab', 60), 'hex'), 'UNREGISTERED', 'a centre', 200, 'HIGH', 'APPROVED', now()
    from generate_series(1, bench_size('teams')) n;
insert into team_member (city, team_id, person_id, joined_at, role)
  select 320700, bench_id(2000000 + n), bench_id(1000000 + bench_size('people') - bench_size('teams') + n), now(), 'LEADER'
    from generate_series(1, bench_size('teams')) n;
insert into team_category (city, team_id, category)
  select 320700, bench_id(2000000 + n), c from generate_series(1, bench_size('teams')) n, unnest(array['HOME_REPAIR', 'ELDERLY_CARE']) c;
insert into team_area (city, team_id, position_id)
  select 320700, bench_id(2000000 + n), bench_id(3910001 + n % 7) from generate_series(1, bench_size('teams')) n;

insert into orders (city, id, version, number, placed_at, kind, channel, category, station, headcount, requester, asked, stage, since,
    holder, round, rounds_here, objections, words, due_what, due_at, fires_at, nudge_count, involved)
  select 320700, bench_id(4000000 + n), 3, '320706-20261128-' || n, now(), 'REQUEST', 'ONLINE', 'HOME_REPAIR',
         bench_id(3000001 + n % bench_size('stations')), 1, bench_id(1000001 + n % (bench_size('people') - bench_size('teams'))),
         decode('0100000001' || repeat(md5(n::text), 11), 'hex'), 'OFFERED', now(), bench_id(3000001 + n % bench_size('stations')),
         1, 1, 0, decode('0100000001' || repeat(md5(n::text), 2), 'hex'), 'DISPATCH', now() + interval '24 hours', now() + interval '24 hours', 0,
         array[bench_id(1000001), bench_id(1000002)]
    from generate_series(1, bench_size('orders')) n;
insert into order_round (city, order_id, round, method, risk, verified_at, verified_by, words)
  select 320700, bench_id(4000000 + n), 1, 'PHONE', 'LOW', now(), bench_id(1000001), decode('0100000001' || repeat(md5(n::text), 4), 'hex')
    from generate_series(1, bench_size('orders')) n;
insert into offer (city, id, order_id, team_id, round, mode, made_at, expires_at, state)
  select 320700, bench_id(5000000 + n), bench_id(4000000 + n), bench_id(2000001 + n % bench_size('teams')), 1, 'DIRECT', now(),
         now() + interval '24 hours', 'OPEN'
    from generate_series(1, bench_size('orders')) n;
insert into event (city, id, subject_kind, subject_id, sequence, type, schema_version, actor_kind, actor_id, occurred_at, recorded_at, trace, payload)
  select 320700, bench_id(7000000 + n * 4 + s), 'ORDER', bench_id(4000000 + n), s, 'OrderVerified', 1, 'PERSON', bench_id(1000001), now(), now(),
         md5(n::text), '{"method":"PHONE","risk":"LOW"}'
    from generate_series(1, bench_size('orders')) n, generate_series(1, 3) s;
analyze;
