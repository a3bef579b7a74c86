// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestSessions;

class TableTest {

  private static final TestSessions SESSIONS = new TestSessions();

  /** Of each kind that a column may be. */
  static class ThingRow {

    static final Table<ThingRow> TABLE = Table.of("thing", ThingRow.class, 2);

    int city = 320_700;
    UUID id = UUID.randomUUID();
    long version = 1;
    boolean isRed = true;
    Kind firstKind = Kind.LARGE;
    @Nullable Kind lastKind;
    byte[] sealed = {1, 2};
    UUID[] involved = {UUID.randomUUID(), UUID.randomUUID()};
    @Nullable Instant at = Instant.parse("2026-11-23T01:02:03.000004Z");
    @Nullable LocalDate day = LocalDate.of(2026, 11, 23);
    @Nullable Integer score = 5;
    @Nullable Boolean solved;
    @Nullable String words = "小红马甲";
    transient int forgotten = 7;
  }

  enum Kind {
    SMALL,
    LARGE
  }

  @BeforeEach
  void makeTable() {
    in(sql -> {
      sql.run("drop table if exists thing");
      sql.run(
          """
          create table thing (city integer, id uuid, version bigint, is_red boolean,
            first_kind text, last_kind text, sealed bytea, involved uuid[], at timestamptz(6),
            day date, score integer, solved boolean, words text, primary key (city, id))
          """);
    });
  }

  @Test
  void a_row_comes_back_as_it_went() {
    var row = new ThingRow();

    in(sql -> ThingRow.TABLE.add(sql, row));

    in(sql -> {
      var found = ThingRow.TABLE.find(sql, row.city, row.id).orElseThrow();
      assertThat(found).usingRecursiveComparison().isEqualTo(row);
      assertThat(ThingRow.TABLE.lock(sql, row.city, row.id)).isPresent();
      assertThat(ThingRow.TABLE.find(sql, row.city, UUID.randomUUID())).isEmpty();
    });
  }

  @Test
  void only_what_differs_is_set() {
    var kept = ThingRow.TABLE.keep(new ThingRow());
    assertThat(ThingRow.TABLE.update(kept)).isEmpty();

    kept.row().involved = kept.row().involved.clone();
    kept.row().version = 2;
    kept.row().lastKind = Kind.SMALL;
    kept.row().at = null;

    var step = ThingRow.TABLE.update(kept).orElseThrow();
    assertThat(step.sql())
        .isEqualTo(
            "update thing set version = ?, last_kind = ?, at = ?"
                + " where city = ? and id = ? and version = ?");
    assertThat(step.parameters())
        .isEqualTo(Arrays.asList(2L, "SMALL", null, 320_700, kept.row().id, 1L));
  }

  @Test
  void a_row_that_is_another_by_now_is_not_saved() {
    var row = new ThingRow();
    in(sql -> ThingRow.TABLE.add(sql, row));

    row.version = 2;
    in(sql -> ThingRow.TABLE.save(sql, row));
    in(sql ->
        assertThat(sql.list("select version from thing", found -> found.getLong(1)))
            .isEqualTo(List.of(2L)));

    in(sql ->
        assertThatThrownBy(() -> ThingRow.TABLE.save(sql, row))
            .isInstanceOf(IllegalStateException.class));
  }

  private static void in(Consumer<PlainSql> deed) {
    SESSIONS.within(session -> {
      deed.accept(TestSessions.sql(session));
      return true;
    });
  }
}
