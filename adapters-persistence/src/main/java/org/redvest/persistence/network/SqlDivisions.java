// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.network.model.Division;
import org.redvest.network.model.Division.DivisionLevel;
import org.redvest.network.model.PositionName;
import org.redvest.network.out.Divisions;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.DivisionCode;

/** The dated relation of divisions, changed by three statements per thousand. */
@ApplicationScoped
class SqlDivisions implements Divisions {

  private static final int ROWS_PER_STATEMENT = 1_000;

  private static final String GIVEN =
      "unnest(?, ?, ?, ?, ?) as g (code, name, parent_code, level, kind)";

  private static final String DIFFERS =
      """
      d.code = g.code and d.valid_to is null
         and (d.name, d.parent_code, d.level, d.kind)
             is distinct from (g.name, g.parent_code, g.level, g.kind)
      """;

  private static final String REPLACE =
      """
      update division d
         set name = g.name, parent_code = g.parent_code, level = g.level, kind = g.kind
        from %s
       where %s and d.valid_from = ?
      """
          .formatted(GIVEN, DIFFERS);

  private static final String END =
      "update division d set valid_to = ? from %s where %s and d.valid_from < ?"
          .formatted(GIVEN, DIFFERS);

  private static final String BEGIN =
      """
      insert into division (code, valid_from, name, parent_code, level, kind)
      select g.code, ?, g.name, g.parent_code, g.level, g.kind
        from %s
       where not exists (select 1 from division d where d.code = g.code and d.valid_to is null)
      """
          .formatted(GIVEN);

  private static final String ON =
      """
      select code, name, parent_code, level
        from division
       where code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
      """;

  private final PlainSql sql;

  @Inject
  SqlDivisions(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public void stateFrom(LocalDate day, List<Division> divisions) {
    for (var some : Chunks.of(divisions, ROWS_PER_STATEMENT)) {
      var columns = columns(some);
      sql.run(REPLACE, Stream.concat(columns.stream(), Stream.of(day)).toArray());
      sql.run(
          END,
          Stream.of(Stream.of(day), columns.stream(), Stream.of(day))
              .flatMap(Function.identity())
              .toArray());
      sql.run(BEGIN, Stream.concat(Stream.of(day), columns.stream()).toArray());
    }
  }

  @Override
  public Optional<Division> on(LocalDate day, DivisionCode code) {
    return sql.find(ON, SqlDivisions::toDomain, code.value(), day, day);
  }

  private static List<Object> columns(List<Division> some) {
    return List.of(
        column(some, division -> division.code().value()),
        column(some, division -> division.name().value()),
        column(some, division -> division.parent() == null ? null : division.parent().value()),
        column(some, division -> division.level().name()),
        column(some, division -> division.kind().name()));
  }

  private static PlainSql.Values column(
      List<Division> some, Function<Division, @Nullable Object> value) {
    return new PlainSql.Values("text", some.stream().map(value).toList());
  }

  private static Division toDomain(ResultSet row) throws SQLException {
    var parent = row.getString("parent_code");
    return new Division(
        new DivisionCode(row.getString("code")),
        new PositionName(row.getString("name")),
        parent == null ? null : new DivisionCode(parent),
        DivisionLevel.valueOf(row.getString("level")));
  }
}
