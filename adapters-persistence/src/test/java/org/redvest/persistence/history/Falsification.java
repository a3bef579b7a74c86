// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.util.List;
import java.util.UUID;

/** What somebody who owns the database may do to history, and which rows must be named then. */
enum Falsification {
  MINUTES {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          "update order_round set minutes = 600 where order_id = '%s' and round = 1"
              .formatted(order),
          "order_round 320700 " + order + " 1: minutes");
    }
  },
  PEOPLE {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          "update order_round set people_served = 50 where order_id = '%s' and round = 1"
              .formatted(order),
          "order_round 320700 " + order + " 1: people_served");
    }
  },
  SCORE {
    @Override
    Deed on(Victims victims) {
      var order = victims.orderWith("OrderRated");
      return new Deed(
          "update order_round set score = case score when 5 then 4 else 5 end, solved = not solved"
              .concat(" where order_id = '%s' and round = 1".formatted(order)),
          "order_round 320700 " + order + " 1: score, solved");
    }
  },
  STAGE_AND_HOLDER {
    @Override
    Deed on(Victims victims) {
      var order = victims.orderWith("OrderRejected");
      return new Deed(
          "update orders set holder = gen_random_uuid() where id = '%s'".formatted(order),
          "orders 320700 " + order + ": holder");
    }
  },
  REQUESTER {
    @Override
    Deed on(Victims victims) {
      var order = victims.order();
      return new Deed(
          "update orders set requester = gen_random_uuid() where id = '%s'".formatted(order),
          "orders 320700 " + order + ": what was asked");
    }
  },
  VERSION {
    @Override
    Deed on(Victims victims) {
      var order = victims.order();
      return new Deed(
          "update orders set version = version + 1 where id = '%s'".formatted(order),
          "orders 320700 " + order + ": version");
    }
  },
  OFFER {
    @Override
    Deed on(Victims victims) {
      var offer = victims.one("select id from offer");
      return new Deed(
          "update offer set state = 'EXPIRED', ended_at = made_at where id = '%s'".formatted(offer),
          "offer 320700 " + offer);
    }
  },
  DECIDER {
    @Override
    Deed on(Victims victims) {
      var objection = victims.one("select id from objection");
      return new Deed(
          "update objection set decider = raised_by where id = '%s'".formatted(objection),
          "objection 320700 " + objection);
    }
  },
  BY_OWN_TEAM {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          "update order_round set by_own_team = not by_own_team where order_id = '%s' and round = 1"
              .formatted(order),
          "order_round 320700 " + order + " 1: by_own_team");
    }
  },
  REFERENCE {
    @Override
    Deed on(Victims victims) {
      var order = victims.one("select id from orders where partner is not null");
      return new Deed(
          "update orders set reference_hash = '\\x0102' where id = '%s'".formatted(order),
          "orders 320700 " + order + ": what was asked");
    }
  },
  WORDS_DESTROYED {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      var objection = victims.one("select id from objection");
      return new Deed(
          """
          update orders set asked = '\\x0102' where id = '%1$s';
          update order_round set words = '\\x00' where order_id = '%1$s' and round = 1;
          update objection set reason = '\\x00' where id = '%2$s'
          """
              .formatted(order, objection),
          "orders 320700 " + order + ": asked",
          "order_round 320700 " + order + " 1: words",
          "objection 320700 " + objection);
    }
  },
  WORDS_OF_A_SUITE_THAT_DOES_NOT_SEAL {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          "update orders set words = set_byte(words, 0, 2) where id = '%s'".formatted(order),
          "orders 320700 " + order + ": words");
    }
  },
  OBJECTION_GONE {
    @Override
    Deed on(Victims victims) {
      var objection = victims.one("select id from objection");
      return new Deed(
          "delete from objection where id = '%s'".formatted(objection),
          "objection 320700 " + objection);
    }
  },
  EVENT_PAYLOAD {
    @Override
    Deed on(Victims victims) {
      var event = victims.event("type = 'ServiceReported'");
      return event.changed("payload = jsonb_set(payload, '{minutes}', '600')");
    }
  },
  EVENT_ACTOR {
    @Override
    Deed on(Victims victims) {
      return victims.event("subject_kind = 'ORDER'").changed("actor_id = gen_random_uuid()");
    }
  },
  EVENT_TIME {
    @Override
    Deed on(Victims victims) {
      return victims.event("true").changed("occurred_at = occurred_at - interval '3 days'");
    }
  },
  EVENT_RECORDED {
    @Override
    Deed on(Victims victims) {
      return victims.event("true").changed("recorded_at = recorded_at - interval '1 microsecond'");
    }
  },
  EVENT_MAC {
    @Override
    Deed on(Victims victims) {
      return victims.event("true").changed("mac = set_byte(mac, 9, get_byte(mac, 9) # 1)");
    }
  },
  EVENT_GONE_FROM_THE_MIDDLE {
    @Override
    Deed on(Victims victims) {
      var event =
          victims.event(
              "subject_kind = 'ORDER' and exists (select 1 from event l"
                  + " where l.subject_id = event.subject_id and l.sequence > event.sequence)");
      return new Deed("delete from event where " + event.where(), "event " + event.key());
    }
  },
  TAIL_GONE_WITH_THE_VERSION {
    @Override
    Deed on(Victims victims) {
      var event = victims.lastOf("ORDER");
      return new Deed(
          "delete from event where "
              + event.where()
              + "; update orders set version = version - 1 where id = '"
              + event.subject()
              + "'",
          "event " + event.key());
    }
  },
  LAST_GONE_AND_GONE_ON {
    @Override
    Deed on(Victims victims) {
      var event = victims.event("type = 'RatingLinkIssued'");
      return new Deed(victims.goneAndGoneOn(event), "event " + event.key());
    }
  },
  LAST_GONE_AND_GONE_ON_WITHOUT_ROWS {
    @Override
    Deed on(Victims victims) {
      var event = victims.lastOf("TEAM");
      return new Deed(
          victims.goneAndGoneOn(event),
          "ROLLED_BACK event " + event.key(),
          "MISSING event " + event.key());
    }
  },
  SUBJECT_ROLLED_BACK {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          """
          delete from event where subject_id = '%1$s' and sequence > 2;
          delete from offer where order_id = '%1$s'; delete from order_round where order_id = '%1$s' and round > 1;
          update orders set version = 2, stage = 'VERIFIED', team = null, window_from = null,
            window_to = null, in_charge = null, outcome = null, due_what = null, due_at = null,
            fires_at = null where id = '%1$s'
          """
              .formatted(order),
          "event 320700 ORDER " + order + " #3");
    }
  },
  EVENTS_SWAPPED {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          """
          update event set sequence = 1000 where subject_id = '%1$s' and sequence = 2;
          update event set sequence = 2 where subject_id = '%1$s' and sequence = 3;
          update event set sequence = 3 where subject_id = '%1$s' and sequence = 1000
          """
              .formatted(order),
          "event 320700 ORDER " + order + " #2",
          "event 320700 ORDER " + order + " #3");
    }
  },
  EVENT_PUT_IN {
    @Override
    Deed on(Victims victims) {
      var last = victims.lastOf("ORDER");
      return new Deed(
          """
          insert into event select city, gen_random_uuid(), subject_kind, subject_id, sequence + 1,
            type, schema_version, actor_kind, actor_id, on_behalf_of, occurred_at, recorded_at,
            rulebook, cause, trace, payload, mac, mac from event where %s;
          update orders set version = version + 1 where id = '%s'
          """
              .formatted(last.where(), last.subject()),
          "event " + last.next());
    }
  },
  EVENT_OF_ANOTHER_SUBJECT {
    @Override
    Deed on(Victims victims) {
      var last = victims.lastOf("ORDER");
      return new Deed(
          "update event set subject_id = '%s', sequence = 99 where %s"
              .formatted(victims.other(last.subject()), last.where()),
          "event " + last.key(),
          "#99");
    }
  },
  ORDER_GONE {
    @Override
    Deed on(Victims victims) {
      var order = victims.order();
      return new Deed(
          """
          delete from event where subject_id = '%1$s'; delete from offer where order_id = '%1$s';
          delete from objection where order_id = '%1$s'; delete from order_round where order_id = '%1$s';
          delete from orders where id = '%1$s'
          """
              .formatted(order),
          "event 320700 ORDER " + order + " #1");
    }
  },
  AUDIT_GONE {
    @Override
    Deed on(Victims victims) {
      var entry = victims.one("select id from audit_entry");
      return new Deed(
          "delete from audit_entry where id = '%s'".formatted(entry),
          "audit_entry 320700 " + entry);
    }
  },
  AUDIT_GONE_WITH_ITS_LINK {
    @Override
    Deed on(Victims victims) {
      var entry = victims.one("select entry_id from audit_link where position < 5");
      return new Deed(
          "delete from audit_entry where id = '%1$s'; delete from audit_link where entry_id = '%1$s'"
              .formatted(entry),
          "audit_link 320700 2026-11 #" + victims.positionOf(entry));
    }
  },
  AUDIT_ANONYMISED {
    @Override
    Deed on(Victims victims) {
      var entry = victims.one("select id from audit_entry");
      return new Deed(
          "update audit_entry set person_id = null, actor_kind = 'NOBODY' where id = '%s'"
              .formatted(entry),
          "audit_entry 320700 " + entry);
    }
  },
  AUDIT_TAIL_GONE {
    @Override
    Deed on(Victims victims) {
      var entry = victims.one("select entry_id from audit_link order by position desc limit 1");
      return new Deed(
          "delete from audit_entry where id = '%1$s'; delete from audit_link where entry_id = '%1$s'"
              .formatted(entry),
          "audit_link 320700 2026-11 #" + victims.positionOf(entry));
    }
  },
  APPOINTMENT_PUT_IN {
    @Override
    Deed on(Victims victims) {
      var id = UUID.randomUUID();
      return new Deed(
          """
          insert into appointment (city, id, position_id, role, person_id, valid_from, appointed_by, version)
          select city, '%s', position_id, 'KEEPER', gen_random_uuid(), valid_from, appointed_by, 1
            from appointment limit 1
          """
              .formatted(id),
          "appointment 320700 " + id);
    }
  },
  ROLE {
    @Override
    Deed on(Victims victims) {
      var id = victims.one("select id from appointment where role <> 'ADMINISTRATOR'");
      return new Deed(
          "update appointment set role = 'ADMINISTRATOR' where id = '%s'".formatted(id),
          "appointment 320700 " + id + ": role");
    }
  },
  APPOINTMENT_ENDED {
    @Override
    Deed on(Victims victims) {
      var id = victims.one("select id from appointment");
      return new Deed(
          "update appointment set valid_to = valid_from, ended_by = person_id where id = '%s'"
              .formatted(id),
          "appointment 320700 " + id + ": ended_by, valid_to");
    }
  },
  ACCOUNT_OF_ANOTHER {
    @Override
    Deed on(Victims victims) {
      var person = victims.one("select person_id from sign_in_link where blocked_reason is null");
      var admin = victims.one("select person_id from appointment");
      return new Deed(
          "update sign_in_link set person_id = '%s' where person_id = '%s'"
              .formatted(admin, person),
          "sign_in_link 320700 " + admin,
          "sign_in_link 320700 " + person,
          "MISSING person_account " + admin,
          "INSERTED person_account " + person);
    }
  },
  ACCOUNT_LET_IN {
    @Override
    Deed on(Victims victims) {
      var person =
          victims.one("select person_id from sign_in_link where blocked_reason is not null");
      return new Deed(
          "update sign_in_link set blocked_reason = null, blocked_since = null where person_id = '%s'"
              .formatted(person),
          "sign_in_link 320700 " + person + ": blocked_reason, blocked_since");
    }
  },
  ACCOUNT_BACK_AFTER_ITS_DELETION {
    @Override
    Deed on(Victims victims) {
      var person =
          victims.one(
              "select person_id from earlier_sign_in_link"
                  + " where person_id not in (select person_id from sign_in_link)");
      return new Deed(
          "insert into sign_in_link select * from earlier_sign_in_link where person_id = '%s'"
              .formatted(person),
          "sign_in_link 320700 " + person + ": the account was deleted",
          "MISSING person_account " + person);
    }
  },
  WAYS_BACK_SWAPPED {
    @Override
    Deed on(Victims victims) {
      var person = victims.one("select person_id from sign_in_link where blocked_reason is null");
      var other =
          victims.one("select person_id from sign_in_link where blocked_reason is not null");
      return new Deed(
          """
          update person_account set account_hash = case person_id
            when '%1$s' then (select account_hash from sign_in_link where person_id = '%2$s')
            else (select account_hash from sign_in_link where person_id = '%1$s') end
           where person_id in ('%1$s', '%2$s')
          """
              .formatted(person, other),
          "CONTRADICTS person_account " + person,
          "CONTRADICTS person_account " + other);
    }
  },
  WAY_BACK_GONE {
    @Override
    Deed on(Victims victims) {
      var person = victims.one("select person_id from sign_in_link");
      return new Deed(
          "delete from person_account where person_id = '%s'".formatted(person),
          "MISSING person_account " + person);
    }
  },
  WAY_BACK_PUT_IN {
    @Override
    Deed on(Victims victims) {
      var person = UUID.randomUUID();
      return new Deed(
          "insert into person_account values ('%s', '\\x01')".formatted(person),
          "INSERTED person_account " + person);
    }
  },
  HONEST_COPIES_BEFORE_THE_TABLES {
    @Override
    Deed on(Victims victims) {
      var entry = victims.one("select id from audit_entry");
      return new Deed(
          """
          create schema copies; create table copies.audit_entry as select * from audit_entry;
          set local search_path = copies, public; delete from public.audit_entry where id = '%s'
          """
              .formatted(entry),
          "audit_entry 320700 " + entry,
          "INSERTED audit_entry copies.audit_entry: ");
    }
  },
  TABLE_WHERE_THE_SERVICE_LOOKS_FIRST {
    @Override
    Deed on(Victims victims) {
      return new Deed(
          """
          create schema redvest_service;
          create table redvest_service.appointment as select * from appointment;
          create view redvest_service.position as select * from position
          """,
          "INSERTED appointment redvest_service.appointment: ",
          "INSERTED position redvest_service.position: ");
    }
  },
  APPOINTMENT_OF_NO_ID {
    @Override
    Deed on(Victims victims) {
      return new Deed(
          """
          alter table appointment drop constraint appointment_pkey, alter id drop not null;
          insert into appointment (city, position_id, role, person_id, valid_from, appointed_by, version)
          select city, position_id, 'ADMINISTRATOR', gen_random_uuid(), valid_from, appointed_by, 1
            from appointment limit 1
          """,
          "CHANGED appointment id: may be null");
    }
  },
  APPOINTMENT_OF_THE_LEAST_ID {
    @Override
    Deed on(Victims victims) {
      return new Deed(
          """
          insert into appointment (city, id, position_id, role, person_id, valid_from, appointed_by, version)
          select city, '%s', position_id, 'ADMINISTRATOR', gen_random_uuid(), valid_from, appointed_by, 1
            from appointment limit 1
          """
              .formatted(LEAST),
          "INSERTED appointment 320700 " + LEAST);
    }
  },
  ORDER_OF_THE_LEAST_ID {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          """
          update orders set id = '%1$s' where id = '%2$s';
          update order_round set order_id = '%1$s' where order_id = '%2$s' and round = 1;
          update offer set order_id = '%1$s' where order_id = '%2$s'
          """
              .formatted(LEAST, order),
          "INSERTED orders 320700 " + LEAST,
          "CHANGED orders 320700 " + LEAST,
          "INSERTED order_round 320700 " + LEAST + " 1",
          " of " + LEAST,
          "MISSING orders 320700 " + order,
          "MISSING order_round 320700 " + order + " 1",
          " of " + order);
    }
  },
  EVENT_OF_THE_LEAST_SUBJECT {
    @Override
    Deed on(Victims victims) {
      var last = victims.lastOf("ORDER");
      return new Deed(
          "update event set subject_id = '%s' where %s".formatted(LEAST, last.where()),
          "event " + last.key(),
          "CHANGED event 320700 ORDER " + LEAST + " #");
    }
  },
  ACCOUNT_OF_THE_LEAST_ID {
    @Override
    Deed on(Victims victims) {
      var person = victims.one("select person_id from sign_in_link where blocked_reason is null");
      return new Deed(
          "update sign_in_link set person_id = '%s' where person_id = '%s'"
              .formatted(LEAST, person),
          "CHANGED sign_in_link 320700 " + LEAST,
          "MISSING sign_in_link 320700 " + person,
          "MISSING person_account " + LEAST,
          "INSERTED person_account " + person);
    }
  },
  CLOSING_OF_NOTHING {
    @Override
    Deed on(Victims victims) {
      var position = UUID.randomUUID();
      return new Deed(
          """
          insert into event select city, gen_random_uuid(), 'POSITION', '%s', 1, 'PositionClosed',
            schema_version, actor_kind, actor_id, on_behalf_of, occurred_at, recorded_at, rulebook,
            cause, trace, '{}', null, mac from event limit 1
          """
              .formatted(position),
          "CHANGED event 320700 POSITION " + position + " #1");
    }
  },
  EVIDENCE_OF_NOTHING {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          "update order_round set evidence = array[null::uuid] where order_id = '%s' and round = 1"
              .formatted(order),
          "order_round 320700 " + order + " 1: evidence");
    }
  },
  NUMBER_WITHOUT_END {
    @Override
    Deed on(Victims victims) {
      var event = victims.event("type = 'ServiceReported'");
      return event.changed("payload = jsonb_set(payload, '{minutes}', repeat('9', 1001)::jsonb)");
    }
  },
  FACTS_WITHOUT_END {
    @Override
    Deed on(Victims victims) {
      var entry = victims.one("select id from audit_entry");
      return new Deed(
          """
          update audit_entry set facts = ('{"a":' || repeat('[', 1001) || repeat(']', 1001) || '}')::jsonb
           where id = '%s'
          """
              .formatted(entry),
          "CHANGED audit_entry 320700 " + entry);
    }
  },
  ENTRY_OF_NO_MONTH {
    @Override
    Deed on(Victims victims) {
      var entry = UUID.randomUUID();
      return new Deed(
          """
          insert into audit_entry (city, id, at, kind, outcome, actor_kind, facts, times, trace, mac)
          values (320700, '%s', 'infinity', 'REFUSED', 'FORBIDDEN', 'NOBODY', '{}', 1, '', '')
          """
              .formatted(entry),
          "CHANGED audit_entry 320700 " + entry);
    }
  },
  NO_WORDS_AT_ALL {
    @Override
    Deed on(Victims victims) {
      var order = victims.served();
      return new Deed(
          """
          alter table orders alter words drop not null;
          update orders set words = null where id = '%s'
          """
              .formatted(order),
          "CHANGED orders 320700 " + order + ": words");
    }
  },
  EVENT_OF_NO_TIME {
    @Override
    Deed on(Victims victims) {
      var event = victims.event("subject_kind = 'ORDER'");
      return new Deed(
          "alter table event alter occurred_at drop not null; update event set occurred_at = null where "
              + event.where(),
          "CHANGED event 320700 ORDER " + event.subject());
    }
  },
  ACCOUNT_LINK_GONE {
    @Override
    Deed on(Victims victims) {
      var person = victims.one("select person_id from sign_in_link where blocked_reason is null");
      return new Deed(
          "delete from sign_in_link where person_id = '%s'".formatted(person),
          "sign_in_link 320700 " + person,
          "INSERTED person_account " + person);
    }
  };

  /** Nothing comes before it in any order. */
  private static final UUID LEAST = new UUID(0, 0);

  /**
   * Statements, and what must be found: for each text a finding whose line ends or goes on with it,
   * and no finding without one.
   */
  record Deed(String sql, List<String> named) {
    Deed(String sql, String... named) {
      this(sql, List.of(named));
    }
  }

  abstract Deed on(Victims victims);
}
