// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import org.redvest.persistence.shared.Named;

/** The statements behind a person's copy of his orders. */
final class PersonalOrdersSql {

  static final Named ASKED =
      Named.of(
          """
          select id, number, placed_at, kind, channel, category, station, stage, since, headcount,
                 wanted_from, wanted_to, asked, nudge_count
            from orders
           where city = :city and requester = :person and not erased
           order by id
          """);

  static final Named RATINGS =
      Named.of(
          """
          select r.order_id, r.round, r.rated_at, r.way, r.score, r.solved, r.another_team, r.words
            from orders o
            join order_round r on r.city = :city and r.order_id = o.id
           where o.city = :city and o.requester = :person and not o.erased and r.rated_at is not null
           order by r.order_id, r.round
          """);

  /** For a team that was offered the order whoever was in it then, else for where he kept. */
  static final Named LOOKS =
      Named.of(
          """
          select d.order_id, d.at, d.purpose, coalesce(
                 (select t.name
                    from team_member m
                    join team t on t.city = :city and t.id = m.team_id
                   where m.city = :city and m.person_id = d.person_id
                     and m.joined_at <= d.at and (m.left_at is null or m.left_at > d.at)
                     and exists (select 1 from offer f
                       where f.city = :city and f.order_id = d.order_id and f.team_id = t.id)
                   order by m.joined_at limit 1),
                 (select p.name
                    from appointment a join position p on p.id = a.position_id
                   where a.city = :city and a.person_id = d.person_id and a.role = 'KEEPER'
                     and a.valid_from <= d.at and (a.valid_to is null or a.valid_to > d.at)
                   order by a.valid_from limit 1)) as unit
            from orders o
            join disclosure d on d.city = :city and d.order_id = o.id
           where o.city = :city and o.requester = :person and not o.erased
           order by d.order_id, d.id
          """);

  static final Named TYPED =
      Named.of(
          """
          select id, number, placed_at, channel, category
            from orders
           where city = :city and placed_by = :person
           order by id
          """);

  static final Named OBJECTIONS =
      Named.of(
          """
          select id, order_id, raised_at, reason
            from objection
           where city = :city and raised_by = :person
           order by id
          """);

  static final Named NOTES =
      Named.of(
          """
          select order_id, round, words, verified_at, verified_by, reported_at, reported_by,
                 called_back_at, called_back_by
            from order_round
           where city = :city and :person in (verified_by, reported_by, called_back_by)
           order by order_id, round
          """);

  private PersonalOrdersSql() {}
}
