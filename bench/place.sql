-- What commit 0c7b52e sends to place an order online under a key, one by one. Never changed: bin/bench measures against it.
\set person random(1, :people)
\set station random(1, :stations)
\set unique random(1, 4611686018427387903)
\set other random(1, 4611686018427387903)
BEGIN;
with this_month as (insert into idempotency as held (account_hash, key_hash, month, request_mac, claimed_at, effect, subject_kind, subject_id) values (decode('0100000008' || lpad(to_hex(cast(:person as bigint)), 64, '0'), 'hex'), decode('0100000008' || lpad(to_hex(cast(:unique as bigint)), 32, '0') || lpad(to_hex(cast(:other as bigint)), 32, '0'), 'hex'), date_trunc('month', now() at time zone 'UTC') at time zone 'UTC', decode('0100000008' || lpad(to_hex(cast(:other as bigint)), 64, '0'), 'hex'), now(), 'CREATED', cast(null as text), cast(null as uuid))
 on conflict (account_hash, key_hash, month) do update
   set request_mac = excluded.request_mac, claimed_at = excluded.claimed_at,
       effect = excluded.effect, subject_kind = excluded.subject_kind,
       subject_id = excluded.subject_id, event_id = null
 where held.claimed_at <= now() - interval '72 hours'
  returning held.*),
next_month as (insert into idempotency as held
 (account_hash, key_hash, month, request_mac, claimed_at, effect, subject_kind, subject_id) select account_hash, key_hash, cast(date_trunc('month', (now() + interval '72 hours') at time zone 'UTC') at time zone 'UTC' as timestamptz), request_mac, claimed_at, effect,
       subject_kind, subject_id
  from this_month where cast(date_trunc('month', (now() + interval '72 hours') at time zone 'UTC') at time zone 'UTC' as timestamptz) > month
 on conflict (account_hash, key_hash, month) do update
   set request_mac = excluded.request_mac, claimed_at = excluded.claimed_at,
       effect = excluded.effect, subject_kind = excluded.subject_kind,
       subject_id = excluded.subject_id, event_id = null
 where held.claimed_at <= now() - interval '72 hours'
  returning 1)
select (select count(*) from this_month) + (select count(*) from next_month);
select p.id, p.division_code, p.level, p.name, p.lineage, p.original_lat, p.original_lng,
p.datum, p.accuracy_meters, p.status, p.successor_id, p.version from position p where p.id = any(array[cast(lpad(to_hex(3000000 + :station), 32, '0') as uuid)]) for key share;
with l as (
  select person_id, home_city, blocked_reason is not null as blocked
    from sign_in_link where account_hash = decode('0100000003' || lpad(to_hex(cast(:person as bigint)), 64, '0'), 'hex') for key share)
select l.person_id, l.home_city, l.blocked, a.role, a.position_id, null::uuid as team_id,
       null::text as team_role
  from l
  left join appointment a
    on a.city = 320700 and a.person_id = l.person_id
   and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
union all
select l.person_id, l.home_city, l.blocked, null, null, m.team_id, m.role
  from l
  join team_member m
    on m.city = 320700 and m.person_id = l.person_id and m.left_at is null
union all
select l.person_id, l.home_city, l.blocked, null, null, t.id, 'DEPUTY'
  from l
  join appointment a
    on a.city = 320700 and a.person_id = l.person_id and a.role = 'KEEPER'
   and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
  join team t on t.city = 320700 and t.home_position = a.position_id
 where t.status <> 'DISSOLVED'
   and not exists (select 1 from team_member m
     where m.city = 320700 and m.team_id = t.id
       and m.role = 'LEADER' and m.left_at is null);
select code, zh, en, dangerous from category order by position;
insert into orders (asked,by_requester,category,cell,channel,due_at,due_what,duplicate_of,erased,escalated_from,fires_at,headcount,holder,in_charge,involved,kind,menu_item,menu_team,nudge_count,nudge_day,number,objections,outcome,part_of,partner,placed_at,placed_by,reference_hash,rejection,requester,round,rounds_here,since,stage,station,team,version,wanted_from,wanted_to,window_from,window_to,words,city,id) values (decode('0100000001' || repeat(lpad(to_hex(cast(:other as bigint)), 16, 'c'), 21), 'hex'),cast(null as boolean),'HOME_REPAIR',cast(null as text),'ONLINE',now() + interval '24 hours','VERIFY',cast(null as uuid),false,cast(null as uuid),now() + interval '24 hours',1,cast(lpad(to_hex(3000000 + :station), 32, '0') as uuid),cast(null as uuid),cast('{}' as uuid[]),'REQUEST',cast(null as uuid),cast(null as uuid),0,cast(null as date),'320706-20261128-' || to_hex(cast(:unique as bigint)),0,cast(null as text),cast(null as uuid),cast(null as uuid),now(),cast(null as uuid),cast(null as bytea),cast(null as text),cast(lpad(to_hex(1000000 + :person), 32, '0') as uuid),1,1,now(),'PLACED',cast(lpad(to_hex(3000000 + :station), 32, '0') as uuid),cast(null as uuid),1,cast(null as timestamptz),cast(null as timestamptz),cast(null as timestamptz),cast(null as timestamptz),decode('0100000001' || repeat(lpad(to_hex(cast(:other as bigint)), 16, 'c'), 3), 'hex'),320700,cast(lpad(to_hex(cast(extract(epoch from now()) * 1000000 as bigint)), 16, '0') || lpad(to_hex(cast(:unique as bigint)), 16, '0') as uuid));
insert into order_round (another_team,called_back_at,called_back_by,evidence,in_charge,method,minutes,outcome,people_served,rated_at,reported_at,reported_by,risk,score,solved,solved_at_call_back,team,verified_at,verified_by,way,window_from,window_to,words,city,order_id,round) values (cast(null as boolean),cast(null as timestamptz),cast(null as uuid),cast('{}' as uuid[]),cast(null as uuid),cast(null as text),cast(null as integer),cast(null as text),cast(null as integer),cast(null as timestamptz),cast(null as timestamptz),cast(null as uuid),cast(null as text),cast(null as integer),cast(null as boolean),cast(null as boolean),cast(null as uuid),cast(null as timestamptz),cast(null as uuid),cast(null as text),cast(null as timestamptz),cast(null as timestamptz),decode('0100000001' || repeat(lpad(to_hex(cast(:other as bigint)), 16, 'c'), 3), 'hex'),320700,cast(lpad(to_hex(cast(extract(epoch from now()) * 1000000 as bigint)), 16, '0') || lpad(to_hex(cast(:unique as bigint)), 16, '0') as uuid),1);
with settled as (
  update idempotency set subject_kind = 'ORDER', subject_id = cast(lpad(to_hex(cast(extract(epoch from now()) * 1000000 as bigint)), 16, '0') || lpad(to_hex(cast(:unique as bigint)), 16, '0') as uuid), event_id = cast(lpad(to_hex(cast(extract(epoch from now()) * 1000000 as bigint)), 16, '0') || lpad(to_hex(cast(:other as bigint)), 16, '0') as uuid)
   where account_hash = decode('0100000008' || lpad(to_hex(cast(:person as bigint)), 64, '0'), 'hex') and key_hash = decode('0100000008' || lpad(to_hex(cast(:unique as bigint)), 32, '0') || lpad(to_hex(cast(:other as bigint)), 32, '0'), 'hex') and month >= date_trunc('month', now() at time zone 'UTC') at time zone 'UTC'
     and event_id is null)
insert into event (city, id, subject_kind, subject_id, sequence, type, schema_version,
  actor_kind, actor_id, on_behalf_of, occurred_at, recorded_at, rulebook, cause, trace, payload)
values (320700, cast(lpad(to_hex(cast(extract(epoch from now()) * 1000000 as bigint)), 16, '0') || lpad(to_hex(cast(:other as bigint)), 16, '0') as uuid), 'ORDER', cast(lpad(to_hex(cast(extract(epoch from now()) * 1000000 as bigint)), 16, '0') || lpad(to_hex(cast(:unique as bigint)), 16, '0') as uuid), 1, 'OrderPlaced', 1,
  'PERSON', cast(cast(lpad(to_hex(1000000 + :person), 32, '0') as uuid) as uuid), cast(null as uuid), now(), now(),
  cast('built-in/1' as text), cast(null as uuid), lpad(to_hex(cast(:other as bigint)), 32, 'a'), cast('{"kind":"REQUEST","channel":"ONLINE","category":"HOME_REPAIR","holder":"01a2207a-34bc-8579-9393-084c28c9e23f"}' as jsonb));
COMMIT;
