// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.shared.PlainSql.Step;

/**
 * A table whose rows are objects of a class: each field that is not transient is the column of the
 * same name in snake case, the columns of the key first. A column {@code version} is one that a row
 * must still have when it is changed.
 *
 * <pre>{@code
 * static final Table<OrderRow> ORDERS = Table.of("orders", OrderRow.class, 2);
 * }</pre>
 */
public final class Table<R> {

  private static final String VERSION = "version";

  private final String name;
  private final Constructor<R> constructor;
  private final List<TableColumn> columns;
  private final int keys;
  private final String insert;
  private final String find;
  private final String lock;
  private final String update;

  private Table(String name, Constructor<R> constructor, List<TableColumn> columns, int keys) {
    this.name = name;
    this.constructor = constructor;
    this.columns = columns;
    this.keys = keys;
    this.insert =
        "insert into %s (%s) values (%s)"
            .formatted(name, columns(""), String.join(", ", Collections.nCopies(width(), "?")));
    this.find = "select %s from %s where %s".formatted(columns(""), name, key());
    this.lock = find + " for no key update";
    var changes = columns.stream().skip(keys).map(column -> column.name() + " = ?");
    this.update =
        "update %s set %s where %s and version = ? - 1"
            .formatted(name, changes.collect(Collectors.joining(", ")), key());
  }

  /**
   * @param keys how many of the fields, from the first on, are the primary key
   */
  public static <R> Table<R> of(String name, Class<R> type, int keys) {
    try {
      var columns =
          Arrays.stream(type.getDeclaredFields())
              .filter(field -> (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0)
              .map(TableColumn::of)
              .toList();
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return new Table<>(name, constructor, columns, keys);
    } catch (NoSuchMethodException unfit) {
      throw new IllegalArgumentException(type + " is no row", unfit);
    }
  }

  /** How many columns there are. */
  public int width() {
    return columns.size();
  }

  /** All columns, for a statement that reads rows together with other things. */
  public String columns(String prefix) {
    return columns.stream().map(column -> prefix + column.name()).collect(Collectors.joining(", "));
  }

  public Step insert(R row) {
    return new Step(insert, Collections.unmodifiableList(Arrays.asList(values(row))));
  }

  public void add(PlainSql sql, R row) {
    sql.run(insert, values(row));
  }

  /**
   * Sets all columns of a row, the first of which after the key is its version.
   *
   * @throws IllegalStateException where the row is not there in the version before
   */
  public void save(PlainSql sql, R row) {
    var values = values(row);
    var parameters = new @Nullable Object[values.length + 1];
    int changes = values.length - keys;
    System.arraycopy(values, keys, parameters, 0, changes);
    System.arraycopy(values, 0, parameters, changes, keys + 1);
    if (sql.change(update, parameters) != 1) {
      throw new IllegalStateException("a row is saved one version after it was read");
    }
  }

  public Optional<R> find(PlainSql sql, Object... key) {
    return sql.find(find, row -> read(row, 1), key);
  }

  /** The row, which nobody else can lock or change until the transaction ends (ADR 0016). */
  public Optional<R> lock(PlainSql sql, Object... key) {
    return sql.find(lock, row -> read(row, 1), key);
  }

  /** A row with what its columns held when it was read. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Kept<R>(R row, @Nullable Object[] before) {}

  public Kept<R> keep(R row) {
    return new Kept<>(row, values(row));
  }

  /** Sets what differs, if anything does: one row, or none where the version is another by now. */
  public Optional<Step> update(Kept<R> kept) {
    var before = kept.before();
    var after = values(kept.row());
    var set = new ArrayList<String>();
    var parameters = new ArrayList<@Nullable Object>();
    var where = key();
    var last = new ArrayList<>(Arrays.asList(before).subList(0, keys));
    for (int i = keys; i < after.length; i++) {
      if (!Objects.deepEquals(before[i], after[i])) {
        set.add(columns.get(i).name() + " = ?");
        parameters.add(after[i]);
      }
      if (columns.get(i).name().equals(VERSION)) {
        where += " and version = ?";
        last.add(before[i]);
      }
    }
    if (set.isEmpty()) {
      return Optional.empty();
    }
    parameters.addAll(last);
    var sql = "update %s set %s where %s".formatted(name, String.join(", ", set), where);
    return Optional.of(new Step(sql, Collections.unmodifiableList(parameters)));
  }

  /** As they go into a statement. */
  private @Nullable Object[] values(R row) {
    var values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns.get(i).of(row);
    }
    return values;
  }

  /** Reads a row of any statement that has all columns, one after the other from there on. */
  public R read(ResultSet from, int first) throws SQLException {
    try {
      var row = constructor.newInstance();
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).read(from, first + i, row);
      }
      return row;
    } catch (ReflectiveOperationException unfit) {
      throw new IllegalStateException(name, unfit);
    }
  }

  private String key() {
    return columns.stream()
        .limit(keys)
        .map(column -> column.name() + " = ?")
        .collect(Collectors.joining(" and "));
  }
}
