// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.redvest.access.TeamId;
import org.redvest.order.model.OrderStory;
import org.redvest.order.out.OrderLists;
import org.redvest.order.out.OrderListsContract;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.sealing.UnreadableValues;
import org.redvest.team.TeamStatus;

class SqlOrderListsTest extends OrderListsContract {

  private OrderTables tables = new OrderTables(ids);
  private long sequence;

  @BeforeEach
  void startEmpty() {
    tables = new OrderTables(ids);
  }

  /** Each question in a session of its own. */
  @Override
  protected OrderLists views() {
    return (OrderLists)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {OrderLists.class},
            (_, method, arguments) ->
                OrderTables.within(session -> {
                  try {
                    return method.invoke(
                        new SqlOrderLists(
                            TestSessions.sql(session), new UnreadableValues(Clock.systemUTC())),
                        arguments);
                  } catch (InvocationTargetException | IllegalAccessException failed) {
                    throw new IllegalStateException(failed.getCause());
                  }
                }));
  }

  @Override
  protected OrderStory.Cast cast() {
    return tables.cast();
  }

  @Override
  protected void keep(OrderStory story) {
    OrderTables.within(session -> {
      OrderTables.orders(session).add(story.order());
      return true;
    });
  }

  @Override
  protected UUID closeStation() {
    var path = cast().station().rootFirst();
    return OrderTables.within(session -> {
      session
          .createNativeMutationQuery(
              """
              update position_hold set successor = :successor
               where city = 320700 and position_id = :id
              """)
          .setParameter("successor", path.get(path.size() - 2).value())
          .setParameter("id", path.getLast().value())
          .executeUpdate();
      told(session, "POSITION", path.getLast().value(), "PositionAdded");
      return told(session, "POSITION", path.getLast().value(), "PositionClosed");
    });
  }

  @Override
  protected UUID putOut(TeamId team, TeamStatus status) {
    return OrderTables.within(session -> {
      session
          .createNativeMutationQuery(
              """
              update team set status = :status, status_reason = :reason
               where city = 320700 and id = :id
              """)
          .setParameter("status", status.name())
          .setParameter("reason", status == TeamStatus.SUSPENDED ? "SAFETY" : null, String.class)
          .setParameter("id", team.value())
          .executeUpdate();
      var out =
          told(
              session,
              "TEAM",
              team.value(),
              status == TeamStatus.SUSPENDED ? "TeamSuspended" : "TeamDissolved");
      told(session, "TEAM", team.value(), "TeamMemberLeft");
      return out;
    });
  }

  private UUID told(Session session, String kind, UUID subject, String type) {
    var event = ids.next(320_700);
    session
        .createNativeMutationQuery(
            """
            insert into event (city, id, subject_kind, subject_id, sequence, type, schema_version,
              actor_kind, occurred_at, recorded_at, trace, payload, mac)
            values (320700, :id, :kind, :subject, :sequence, :type, 1,
              'CLOCK', :at, :at, 'none', '{}', '\\x00')
            """)
        .setParameter("id", event)
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .setParameter("sequence", ++sequence)
        .setParameter("type", type)
        .setParameter("at", clock.instant())
        .executeUpdate();
    return event;
  }
}
