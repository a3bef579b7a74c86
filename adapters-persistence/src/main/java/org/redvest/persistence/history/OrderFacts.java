// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.history.Finding.Kind;
import org.redvest.persistence.sealing.SealedForm;

/** Orders with their rounds, offers and objections, held against {@link OrderFold}. */
final class OrderFacts implements SubjectRows {

  private static final String ORDERS =
      """
      select id, city, number, placed_at, kind, channel, category, menu_item, menu_team, station,
             wanted_from, wanted_to, headcount, requester, placed_by, partner, reference_hash,
             part_of, mac, substring(asked from 1 for 1) as asked, length(asked) as asked_length,
             substring(words from 1 for 1) as words, length(words) as words_length,
             version, stage, since, holder, escalated_from, round, rounds_here, team, window_from,
             window_to, in_charge, outcome, rejection, duplicate_of, by_requester, objections, erased
        from orders where city = ? and id >= ? order by id
      """;

  private static final String ROUNDS =
      "select order_id as subject, *, length(words) as words_length from order_round"
          + " where city = ? and order_id >= ? order by order_id, round";

  private static final String OFFERS =
      "select order_id as subject, * from offer where city = ? and order_id >= ? order by order_id";

  private static final String OBJECTIONS =
      "select order_id as subject, *, length(reason) as reason_length from objection"
          + " where city = ? and order_id >= ? order by order_id";

  private final int city;
  private final HistoryMacs macs;
  private final Consumer<Finding> findings;
  private final Rows orders;
  private final Rows rounds;
  private final Rows offers;
  private final Rows objections;
  private final List<Part> parts;

  OrderFacts(Connection connection, int city, UUID from, ChainWalk walk) throws SQLException {
    this.city = city;
    this.macs = walk.macs();
    this.findings = walk.findings();
    this.orders = new Rows(connection, ORDERS, city, from);
    this.rounds = new Rows(connection, ROUNDS, city, from);
    this.offers = new Rows(connection, OFFERS, city, from);
    this.objections = new Rows(connection, OBJECTIONS, city, from);
    this.parts =
        List.of(
            new Part("order_round", "round", rounds, List.of("words")),
            new Part("offer", "id", offers, List.of()),
            new Part("objection", "id", objections, List.of("reason")));
  }

  @Override
  public @Nullable UUID key() {
    return Rows.lesser(
        Rows.lesser(orders.key(), rounds.key()), Rows.lesser(offers.key(), objections.key()));
  }

  @Override
  public void check(UUID order, List<StoredEvent> events, boolean sound) throws SQLException {
    var fold = new OrderFold();
    if (sound) {
      events.forEach(event -> fold.add(event.row()));
    }
    var told = sound && !events.isEmpty();
    var unsound = !sound;
    if (orders.isAt(order)) {
      checkAsked(orders.row());
      checkSealed("orders", city + " " + order, orders.row(), List.of("asked", "words"));
      compare("orders", city + " " + order, orders.row(), told ? fold.order : null, unsound);
      orders.next();
    } else if (told) {
      findings.accept(new Finding(Kind.MISSING, "orders", city + " " + order, "events tell of it"));
    }
    for (var part : parts) {
      check(part, order, told ? part.expected(fold) : Map.of(), unsound);
    }
  }

  /**
   * A table whose rows belong to orders.
   *
   * @param sealed its columns of words
   */
  private record Part(String table, String key, Rows rows, List<String> sealed) {

    Map<?, Map<String, @Nullable Object>> expected(OrderFold fold) {
      return switch (table) {
        case "order_round" -> fold.rounds;
        case "offer" -> fold.offers;
        default -> fold.objections;
      };
    }
  }

  /** What belongs to an order, each row once and no more of them than the events tell of. */
  private void check(
      Part part, UUID order, Map<?, Map<String, @Nullable Object>> expected, boolean unsound)
      throws SQLException {
    Set<Object> seen = new HashSet<>();
    for (; part.rows().isAt(order); part.rows().next()) {
      var row = part.rows().row();
      Object id = part.key().equals("id") ? row.getObject("id", UUID.class) : row.getLong("round");
      seen.add(id);
      checkSealed(part.table(), name(order, part, id), row, part.sealed());
      compare(part.table(), name(order, part, id), row, expected.get(id), unsound);
    }
    for (var id : expected.keySet()) {
      if (!seen.contains(id)) {
        findings.accept(
            new Finding(Kind.MISSING, part.table(), name(order, part, id), "events tell of it"));
      }
    }
  }

  private String name(UUID order, Part part, Object id) {
    return part.key().equals("id")
        ? city + " " + id + " of " + order
        : city + " " + order + " " + id;
  }

  private void compare(
      String table,
      String key,
      ResultSet row,
      @Nullable Map<String, @Nullable Object> expected,
      boolean unsound)
      throws SQLException {
    if (unsound) {
      return;
    }
    if (expected == null) {
      findings.accept(new Finding(Kind.INSERTED, table, key, "no event tells of it"));
      return;
    }
    var differing = Columns.differing(row, expected);
    if (!differing.isEmpty()) {
      findings.accept(new Finding(Kind.CONTRADICTS, table, key, String.join(", ", differing)));
    }
  }

  /** Words that were destroyed look like no sealed ones; whether others open is not tried. */
  private void checkSealed(String table, String key, ResultSet row, List<String> columns)
      throws SQLException {
    for (var column : columns) {
      var sealed = row.getBytes(column);
      if (sealed == null
          || sealed.length == 0
          || !SealedForm.isPlausible(sealed[0], row.getInt(column + "_length"))) {
        findings.accept(new Finding(Kind.CHANGED, table, key, column + " is not sealed"));
      }
    }
  }

  /** What was asked never changes, so its mac needs no event. */
  private void checkAsked(ResultSet row) throws SQLException {
    var asked =
        new AskedRow(
            row.getInt("city"),
            row.getObject("id", UUID.class),
            row.getString("number"),
            requireNonNull(Rows.instant(row, row.findColumn("placed_at"))),
            row.getString("kind"),
            row.getString("channel"),
            row.getString("category"),
            row.getObject("menu_item", UUID.class),
            row.getObject("menu_team", UUID.class),
            row.getObject("station", UUID.class),
            Rows.instant(row, row.findColumn("wanted_from")),
            Rows.instant(row, row.findColumn("wanted_to")),
            row.getInt("headcount"),
            row.getObject("requester", UUID.class),
            row.getObject("placed_by", UUID.class),
            row.getObject("partner", UUID.class),
            row.getBytes("reference_hash"),
            row.getObject("part_of", UUID.class));
    if (!macs.holds(asked::canonical, row.getBytes("mac"))) {
      findings.accept(
          new Finding(
              Kind.CHANGED, "orders", city + " " + asked.id(), "what was asked, or put in"));
    }
  }

  @Override
  public void pass(UUID order) throws SQLException {
    for (var each : List.of(orders, rounds, offers, objections)) {
      each.pass(order);
    }
  }

  @Override
  public void close() throws SQLException {
    orders.close();
    rounds.close();
    offers.close();
    objections.close();
  }
}
