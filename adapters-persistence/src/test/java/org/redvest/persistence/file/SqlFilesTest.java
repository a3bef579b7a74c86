// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.file.FileId;
import org.redvest.file.FilesContract;
import org.redvest.file.out.Files;
import org.redvest.persistence.TestSessions;
import org.redvest.shared.City;

/** On orders that are nothing but a row: what files ask of them is that they are there. */
class SqlFilesTest extends FilesContract {

  private static final TestSessions SESSIONS = new TestSessions(FileRow.class);

  private static final String BUSY = "ERROR: canceling statement due to lock timeout";

  private static final String ROOT =
      """
      insert into position (id, city, division_code, level, name, lineage, status, version)
      values (:id, 320700, '320700', 'CITY', '连云港市', array[cast(:id as uuid)], 'ACTIVE', 1)
      """;

  private static final String ORDER =
      """
      insert into orders (city, id, version, number, placed_at, kind, channel, category, station,
        headcount, asked, stage, since, holder, round, rounds_here, objections, words, nudge_count,
        involved, mac)
      values (320700, :id, 1, cast(:id as text), now(), 'REQUEST', 'KIOSK', 'HOME_REPAIR', :id,
        1, '\\x00', 'PLACED', now(), :id, 1, 1, 0, '\\x00', 0, '{}', '\\x00')
      """;

  @BeforeEach
  void forgetAll() {
    SESSIONS.clear("file", "orders", "position cascade");
  }

  @Test
  void aLockedFileIsNobodyElsesUntilTheTransactionEnds() {
    var file = added();

    SESSIONS.within(session -> {
      assertThat(new SqlFiles(session, TestSessions.sql(session)).lock(file.id())).contains(file);
      assertThatThrownBy(() -> removedAtOnce(file.id())).rootCause().hasMessageStartingWith(BUSY);
      return true;
    });

    removedAtOnce(file.id());
    assertThat(
            SESSIONS.<Boolean>within(session ->
                new SqlFiles(session, TestSessions.sql(session)).find(file.id()).isEmpty()))
        .isTrue();
  }

  private static void removedAtOnce(FileId id) {
    SESSIONS.within(session -> {
      session.createNativeMutationQuery("set local lock_timeout = '1ms'").executeUpdate();
      var files = new SqlFiles(session, TestSessions.sql(session));
      files.lock(id);
      files.remove(id);
      return true;
    });
  }

  /** Not by asking which of them have any: on a cluster that asks every machine. */
  @Test
  void theCitiesAreThoseOfTheTree() {
    assertThat(cities()).isEmpty();

    run(ROOT, new UUID(0, 1));

    assertThat(cities()).containsExactly(CITY);
  }

  private static List<City> cities() {
    return SESSIONS.within(session -> new SqlFiles(session, TestSessions.sql(session)).cities());
  }

  @Override
  protected <T> T within(Function<Files, T> work) {
    return SESSIONS.within(session -> work.apply(new SqlFiles(session, TestSessions.sql(session))));
  }

  @Override
  protected UUID anOrder(UUID id) {
    run(ORDER, id);
    return id;
  }

  private static void run(String sql, UUID id) {
    SESSIONS.within(
        session -> session.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate());
  }
}
