// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.PlainSql.Values;
import org.redvest.person.out.Erasures;
import org.redvest.shared.City;

/**
 * The erasure list, keyed by the person: it spans cities as he did. What is due stands beside it,
 * for the list itself never changes.
 */
@ApplicationScoped
class SqlErasures implements Erasures {

  private static final String ADD =
      "insert into erasure (person_id, cities, erased_at, event_id) values (?, ?, ?, ?)";

  private static final String FIND =
      "select person_id, cities, erased_at, event_id from erasure where person_id = ?";

  private static final String DUE_AT = "select due_at from erasure_due where person_id = ?";

  /** In all of the land, by each replica: the index holds only those of whom something is left. */
  private static final String DUE =
      "select person_id, due_at from erasure_due where due_at <= ? order by due_at limit ?";

  private static final String LOOK =
      """
      insert into erasure_due (person_id, due_at) values (?, ?)
      on conflict (person_id) do update set due_at = excluded.due_at
      """;

  private static final String DONE = "delete from erasure_due where person_id = ?";

  private record Due(UUID person, Instant at) {}

  private final PlainSql sql;

  @Inject
  SqlErasures(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public void add(Erasure erasure) {
    var cities = erasure.cities().stream().map(City::code).sorted().toList();
    sql.run(
        ADD,
        erasure.person().value(),
        new Values("integer", cities),
        erasure.at(),
        erasure.event());
    look(erasure.person(), erasure.dueAt());
  }

  @Override
  public Optional<Erasure> find(PersonId person) {
    var due = sql.find(DUE_AT, row -> instant(row, 1), person.value());
    return find(person.value(), due.orElse(null));
  }

  @Override
  public List<Erasure> due(Instant at, int limit) {
    var due =
        sql.list(DUE, row -> new Due(row.getObject(1, UUID.class), instant(row, 2)), at, limit);
    return due.stream().flatMap(each -> find(each.person(), each.at()).stream()).toList();
  }

  @Override
  public void look(PersonId person, @Nullable Instant again) {
    if (again == null) {
      sql.run(DONE, person.value());
    } else {
      sql.run(LOOK, person.value(), again);
    }
  }

  private Optional<Erasure> find(UUID person, @Nullable Instant dueAt) {
    return sql.find(FIND, row -> erasure(row, dueAt), person);
  }

  private static Erasure erasure(ResultSet row, @Nullable Instant dueAt) throws SQLException {
    return new Erasure(
        new PersonId(row.getObject(1, UUID.class)),
        Arrays.stream((Integer[]) row.getArray(2).getArray())
            .map(City::new)
            .collect(Collectors.toSet()),
        instant(row, 3),
        row.getObject(4, UUID.class),
        dueAt);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
