// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subjects of one kind in a city, each with its chain, its rows and what was seen of it. */
final class SubjectWalk implements AutoCloseable {

  /**
   * Kinds whose subjects have an event for each version, by the number of the first: an account
   * begins without one. Not the other two: an appointment may end by its position's event, and of a
   * position that was imported only the tree tells.
   */
  private static final Map<String, Long> FIRST =
      Map.of("ORDER", 1L, "TEAM", 1L, "MENU_ITEM", 1L, "FILE", 1L, "PERSON", 1L, "ACCOUNT", 2L);

  private static final String EVENTS =
      StoredEvent.SELECT + " and subject_id >= ? order by subject_id, sequence";

  private final int city;
  private final String kind;
  private final ChainWalk walk;
  private final Heads heads;
  private final Rows events;
  private final SubjectRows rows;

  /**
   * @param from the least identifier to read
   * @param seen what the checkpoints saw of the city, by kinds
   */
  SubjectWalk(
      Connection connection,
      int city,
      String kind,
      UUID from,
      Map<String, List<Heads.Head>> seen,
      ChainWalk walk)
      throws SQLException {
    this.city = city;
    this.kind = kind;
    this.walk = walk;
    this.heads = heads(seen, kind, from);
    this.events = new Rows(connection, EVENTS, city, kind, from);
    this.rows =
        switch (kind) {
          case "ORDER" -> new OrderFacts(connection, city, from, walk);
          case "APPOINTMENT" -> new AppointmentTable(connection, city, from, walk);
          case "ACCOUNT" ->
              new AccountLinkTable(
                  connection, city, from, walk, heads(seen, AccountLinkTable.KIND, from));
          default -> SubjectRows.NONE;
        };
  }

  private static Heads heads(Map<String, List<Heads.Head>> seen, String kind, UUID from) {
    var heads = new Heads(seen.getOrDefault(kind, List.of()));
    heads.skipTo(from);
    return heads;
  }

  /** The subject that it stands at; null behind the last one. */
  @Nullable UUID key() {
    return Rows.lesser(Rows.lesser(events.key(), rows.key()), heads.key());
  }

  /** Checks one and goes on to the next; returns how many events it has. */
  int check(UUID subject) throws SQLException {
    var chain = new ArrayList<StoredEvent>();
    var key = city + " " + kind + " " + subject;
    if (!walk.isReadable("event", key, () -> check(subject, chain))) {
      events.pass(subject);
      heads.take(subject);
      rows.pass(subject);
    }
    return chain.size();
  }

  private void check(UUID subject, List<StoredEvent> chain) throws SQLException {
    for (; events.isAt(subject); events.next()) {
      chain.add(StoredEvent.read(events.row()));
    }
    var sound = isSound(chain.stream().map(SubjectWalk::link).toList());
    sound &= heads.areIn(city, kind, subject, chain, walk.findings());
    rows.check(subject, chain, sound);
  }

  private boolean isSound(List<ChainWalk.Link> chain) {
    var first = FIRST.get(kind);
    return walk.isSound(chain) && (first == null || walk.isWhole(chain, first));
  }

  private static ChainWalk.Link link(StoredEvent event) {
    var row = event.row();
    return new ChainWalk.Link(
        "event",
        row.city() + " " + row.subjectKind() + " " + row.subject(),
        row.sequence(),
        row::canonical,
        row.previous(),
        event.mac());
  }

  @Override
  public void close() throws SQLException {
    events.close();
    rows.close();
  }
}
