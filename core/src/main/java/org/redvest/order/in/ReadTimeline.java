package org.redvest.order.in;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.PersonId;
import org.redvest.order.OrderId;
import org.redvest.order.StageName;

/** Reads what happened to an order, for whoever may know of it. */
public interface ReadTimeline {

  /**
   * One event of an order.
   *
   * @param actor PERSON, LINK or CLOCK
   * @param facts what the event holds, as JSON values
   */
  record Entry(
      UUID id,
      long sequence,
      String type,
      Instant occurredAt,
      String actor,
      @Nullable PersonId person,
      Map<String, Object> facts) {

    /** Without what was judged of the requester: nobody else need know his teams. */
    public Entry withoutTies() {
      var told = new HashMap<>(facts);
      told.remove("byOwnTeam");
      return new Entry(id, sequence, type, occurredAt, actor, person, told);
    }

    /** That it happened and when, but neither who did it nor to whom. */
    public Entry inOutline() {
      return new Entry(id, sequence, type, occurredAt, actor, null, Map.of());
    }
  }

  /** An event and the stage that the order was in after it. */
  record Happening(Entry event, StageName stage) {}

  /**
   * Every event of the order, the first one first; of what passed between the staff and a team that
   * did not take it, others see the outline only. Whoever is out of it by now is told no more than
   * what happened until then.
   */
  List<Happening> read(OrderId order, Caller caller);
}
