-- What commit 0c7b52e sends to read one order as its requester, one by one. Never changed: bin/bench measures against it.
\set order random(1, :orders)
\set person 1 + (:order % (:people - :teams))
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
select o.city city1_6_3_,o.id id2_6_3_,o.asked asked3_6_3_,o.by_requester by_reque4_6_3_,o.category category5_6_3_,o.cell cell6_6_3_,o.channel channel7_6_3_,o.due_at due_at8_6_3_,o.due_what due_what9_6_3_,o.duplicate_of duplica10_6_3_,o.erased erased11_6_3_,o.escalated_from escalat12_6_3_,o.fires_at fires_a13_6_3_,o.headcount headcou14_6_3_,o.holder holder15_6_3_,o.in_charge in_char16_6_3_,o.involved involve17_6_3_,o.kind kind18_6_3_,o.menu_item menu_it19_6_3_,o.menu_team menu_te20_6_3_,o.nudge_count nudge_c21_6_3_,o.nudge_day nudge_d22_6_3_,o.number number23_6_3_,o.objections objecti24_6_3_,o.outcome outcome25_6_3_,o.part_of part_of26_6_3_,o.partner partner27_6_3_,o.placed_at placed_28_6_3_,o.placed_by placed_29_6_3_,o.reference_hash referen30_6_3_,o.rejection rejecti31_6_3_,o.requester request32_6_3_,o.round round33_6_3_,o.rounds_here rounds_34_6_3_,o.since since35_6_3_,o.stage stage36_6_3_,o.station station37_6_3_,o.team team38_6_3_,o.version version39_6_3_,o.wanted_from wanted_40_6_3_,o.wanted_to wanted_41_6_3_,o.window_from window_42_6_3_,o.window_to window_43_6_3_,o.words words44_6_3_, r.city city1_5_0_,r.order_id order_id2_5_0_,r.round round3_5_0_,r.another_team another_4_5_0_,r.called_back_at called_b5_5_0_,r.called_back_by called_b6_5_0_,r.evidence evidence7_5_0_,r.in_charge in_charg8_5_0_,r.method method9_5_0_,r.minutes minutes10_5_0_,r.outcome outcome11_5_0_,r.people_served people_12_5_0_,r.rated_at rated_a13_5_0_,r.reported_at reporte14_5_0_,r.reported_by reporte15_5_0_,r.risk risk16_5_0_,r.score score17_5_0_,r.solved solved18_5_0_,r.solved_at_call_back solved_19_5_0_,r.team team20_5_0_,r.verified_at verifie21_5_0_,r.verified_by verifie22_5_0_,r.way way23_5_0_,r.window_from window_24_5_0_,r.window_to window_25_5_0_,r.words words26_5_0_, f.city city1_4_2_,f.id id2_4_2_,f.ended_at ended_at3_4_2_,f.expires_at expires_4_4_2_,f.made_at made_at5_4_2_,f.mode mode6_4_2_,f.order_id order_id7_4_2_,f.round round8_4_2_,f.state state9_4_2_,f.team_id team_id10_4_2_, b.city city1_3_1_,b.id id2_3_1_,b.decided_at decided_3_3_1_,b.decider decider4_3_1_,b.due_at due_at5_3_1_,b.order_id order_id6_3_1_,b.raised_at raised_a7_3_1_,b.raised_by raised_b8_3_1_,b.reason reason9_3_1_,b.return_to return_10_3_1_,b.state state11_3_1_,b.team_id team_id12_3_1_, o.holder_lineage, o.station_lineage, b.decider_lineage
  from (select o.*,
               (select lineage from position where id = o.holder) as holder_lineage,
               (select lineage from position where id = o.station) as station_lineage
          from orders o where o.city = 320700 and o.id = cast(lpad(to_hex(4000000 + :order), 32, '0') as uuid)) o
  full join (select * from order_round where city = 320700 and order_id = cast(lpad(to_hex(4000000 + :order), 32, '0') as uuid)) r on false
  full join (select * from offer where city = 320700 and order_id = cast(lpad(to_hex(4000000 + :order), 32, '0') as uuid)) f on false
  full join (select b.*,
                    (select lineage from position where id = b.decider) as decider_lineage
               from objection b where b.city = 320700 and b.order_id = cast(lpad(to_hex(4000000 + :order), 32, '0') as uuid)) b on false
 order by r.round, f.id, b.id;
COMMIT;
