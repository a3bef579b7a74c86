// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.redvest.access.Lineage;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.order.OrderId;
import org.redvest.order.model.OrderStory.Cast;
import org.redvest.order.out.OrderStore;
import org.redvest.persistence.TestPostgres;
import org.redvest.persistence.TestSessions;
import org.redvest.persistence.order.SealedWords.Asked;
import org.redvest.persistence.order.SealedWords.RoundWords;
import org.redvest.persistence.order.SealedWords.Words;
import org.redvest.persistence.sealing.TestSealing;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/** The tables around orders with all that foreign keys and lineages ask for. */
public final class OrderTables {

  private static final TestPostgres.Database DATABASE = TestPostgres.migrated();
  private static final TestSessions SESSIONS = new TestSessions(DATABASE);
  private static final Sealing SEALING = TestSealing.intl();
  private static final SealedWords WORDS = new SealedWords(SEALING);

  private static final String POSITION =
      """
      insert into position (id, city, division_code, level, name, lineage, status, version)
      values (:id, 320700, '320706', case when :lineage like '%,%' then 'POINT' else 'CITY' end, '阵地', cast(:lineage as uuid[]), 'ACTIVE', 1)
      """;

  private static final String TEAM =
      """
      insert into team (city, id, version, home_position, founder, name, contact, kind,
        recording_unit, capacity, highest_risk, status, status_since)
      values (320700, :id, 1, :home, :id, '红马甲队', '\\x00', 'UNREGISTERED', '社区', 5, 'LOW',
        'APPROVED', '2026-11-23T00:00:00Z')
      """;

  private final Cast cast;

  /** Empty but for the cast's positions and teams. */
  public OrderTables(Ids ids) {
    SESSIONS.clear("event", "orders", "team", "position cascade");
    var city = new Lineage(List.of(new PositionId(ids.next(320_700))));
    var centre = below(city, ids);
    var station = below(centre, ids);
    cast =
        new Cast(
            station,
            new PersonId(ids.next(320_706)),
            new PersonId(ids.next(320_706)),
            new PersonId(ids.next(320_706)),
            new TeamId(ids.next(320_706)),
            new TeamId(ids.next(320_706)),
            new CategoryCode("HOME_REPAIR"));
    for (var lineage : List.of(city, centre, station)) {
      var path = lineage.rootFirst().stream().map(id -> id.value().toString()).toList();
      run(
          POSITION,
          "id",
          lineage.position().value(),
          "lineage",
          "{" + String.join(",", path) + "}");
    }
    within(session ->
        session
            .createNativeMutationQuery(
                "insert into position_hold (city, position_id) select city, id from position")
            .executeUpdate());
    for (var team : List.of(cast.team(), cast.otherTeam())) {
      run(TEAM, "id", team.value(), "home", station.position().value());
    }
  }

  public Cast cast() {
    return cast;
  }

  public static <T> T within(Function<Session, T> work) {
    return SESSIONS.within(work);
  }

  public static TestPostgres.Database database() {
    return DATABASE;
  }

  /** The key that everything here is sealed and maced with. */
  public static Sealing sealing() {
    return SEALING;
  }

  public static OrderStore keptIn(Session session) {
    return orders(session);
  }

  static StoredOrders orders(Session session) {
    var sql = TestSessions.sql(session);
    var rounds = new RoundRows(WORDS);
    var rows = new OrderRows(WORDS, rounds, SEALING);
    var saving = new OrderSaving(rows, rounds, WORDS);
    return new StoredOrders(sql, new OrderReader(sql), rows, saving, WORDS);
  }

  static SqlPersonalOrders personal(Session session) {
    return new SqlPersonalOrders(TestSessions.sql(session), new PersonalOrderRows(WORDS));
  }

  /** Everything sealed about an order, opened: what a thief with the keys would read. */
  static String opened(Session session, OrderId id) {
    var order =
        OrderRow.TABLE.find(TestSessions.sql(session), id.city().code(), id.value()).orElseThrow();
    var text = new StringBuilder();
    text.append(String.valueOf(order.cell));
    text.append(WORDS.open(order.asked, Asked.class, context("orders", "asked", id)));
    text.append(WORDS.open(order.words, Words.class, context("orders", "words", id)));
    TestSessions.sql(session)
        .list(
            "select %s from order_round where city = ? and order_id = ?"
                .formatted(RoundRow.TABLE.columns("")),
            row -> RoundRow.TABLE.read(row, 1),
            id.city().code(),
            id.value())
        .forEach(round ->
            text.append(
                WORDS.open(
                    round.words,
                    RoundWords.class,
                    context("order_round", "words/" + round.round, id))));
    return text.toString();
  }

  private static Sealing.Context context(String table, String column, OrderId id) {
    return new Sealing.Context(table, column, id.value());
  }

  private static Lineage below(Lineage parent, Ids ids) {
    var path = new ArrayList<>(parent.rootFirst());
    path.add(new PositionId(ids.next(320_706)));
    return new Lineage(path);
  }

  private static void run(String sql, String first, UUID one, String second, Object two) {
    within(session ->
        session
            .createNativeMutationQuery(sql)
            .setParameter(first, one)
            .setParameter(second, two)
            .executeUpdate());
  }
}
