-- What commit 0c7b52e sends for the first page of a station's board as its keeper, one by one. Never changed: bin/bench measures against it.
\set station random(1, :stations)
\set person :people
BEGIN;
with l as (
  select person_id, home_city, blocked_reason is not null as blocked
    from sign_in_link where account_hash = decode('0100000003' || lpad(to_hex(cast(:person as bigint)), 64, '0'), 'hex'))
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
select lineage from position where id = cast(lpad(to_hex(3000000 + :station), 32, '0') as uuid);
select o.id, o.number, o.version, o.kind, o.channel, o.category, o.stage, o.since, o.placed_at,
       o.station, o.holder, o.round, o.team, o.outcome, o.due_what, o.due_at,
       coalesce(t.status = 'SUSPENDED' and o.stage <> 'CLOSED', false) as recall_advised
  from orders o
  left join team t on t.city = o.city and t.id = o.team
 where o.city = 320700
 and o.holder in (select p.id from position p where cast(lpad(to_hex(3000000 + :station), 32, '0') as uuid) = any(p.lineage)) order by o.id desc limit 51;
COMMIT;
