// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;

/** The tables of one FROM, and what its own WHERE and ON equate. */
final class QueryLevel {

  /** A column of a table of this level. */
  private record Place(String alias, String column) {}

  private final OneStatement statement;
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final List<EqualsTo> equations = new ArrayList<>();

  /** Columns that are compared with something, be it given or found by a query. */
  private final Set<Place> compared = new HashSet<>();

  QueryLevel(OneStatement statement) {
    this.statement = statement;
  }

  void add(Table table) {
    if (statement.meet(table.getName()) != null) {
      tables.put(alias(table), table.getName());
    }
  }

  private static String alias(Table table) {
    var alias = table.getAlias() == null ? table.getName() : table.getAlias().getName();
    return alias.strip().toLowerCase(Locale.ROOT);
  }

  /** One more condition that holds for every row. */
  void and(@Nullable Expression condition) {
    switch (condition) {
      case AndExpression both -> {
        and(both.getLeftExpression());
        and(both.getRightExpression());
      }
      case ParenthesedExpressionList<?> one when one.size() == 1 -> and(one.getFirst());
      case EqualsTo equation -> equate(equation);
      // one row alone is compared as by "="
      case InExpression in
          when in.getLeftExpression() instanceof ExpressionList<?> left
              && in.getRightExpression() instanceof ExpressionList<?> rows
              && rows.size() == 1
              && rows.getFirst() instanceof ExpressionList<?> row ->
          equate(new EqualsTo(left, row));
      case InExpression in -> place(in.getLeftExpression(), compared);
      case null, default -> {
        // says nothing that is looked for
      }
    }
  }

  private void equate(EqualsTo equation) {
    if (equation.getLeftExpression() instanceof ExpressionList<?> left
        && equation.getRightExpression() instanceof ExpressionList<?> right) {
      for (var i = 0; i < Math.min(left.size(), right.size()); i++) {
        equate(new EqualsTo(left.get(i), right.get(i)));
      }
      return;
    }
    equations.add(equation);
    place(equation.getLeftExpression(), compared);
    place(equation.getRightExpression(), compared);
  }

  private void place(Expression expression, Set<Place> into) {
    var place = placeOf(expression);
    if (place != null) {
      into.add(place);
    }
  }

  /** Names what is held to no city, and what is not found by its key. */
  void judge() {
    tables.forEach((alias, name) -> {
      var table = statement.meet(name);
      if (table == null) {
        return;
      }
      if (table.kind().equals("CITY") && !given("city").containsKey(alias)) {
        statement.breach(StatementRule.EACH_TABLE_OF_A_CITY_IS_HELD_TO_IT, name);
      }
      if (table.kind().equals("NATIONAL") && !given(table.key().getFirst()).containsKey(alias)) {
        statement.breach(StatementRule.EACH_NATIONAL_TABLE_IS_FOUND_BY_ITS_KEY, name);
      }
    });
  }

  /**
   * @param of the one table whose rows are locked, where the statement says so
   */
  void judgeLock(@Nullable Table of) {
    var locked =
        of == null ? Set.copyOf(tables.keySet()) : Set.of(of.getName().toLowerCase(Locale.ROOT));
    for (var alias : locked) {
      var name = tables.get(alias);
      var table = name == null ? null : statement.meet(name);
      if (name == null || table == null) {
        continue;
      }
      if (table.kind().equals("REFERENCE")) {
        statement.breach(StatementRule.NOTHING_LOCKS_WHAT_IS_READ_EVERYWHERE, name);
      } else if (tables.size() > 1
          || !table.key().stream()
              .allMatch(column -> compared.contains(new Place(alias, column)))) {
        statement.breach(StatementRule.WHAT_IS_LOCKED_IS_FOUND_BY_ITS_KEY, name);
      }
    }
  }

  /** The city that the rows of a table of this level are held to, if any. */
  String city(Table table) {
    var city = given("city").get(alias(table));
    return city == null ? "" : text(city);
  }

  /** What a column is equated to, by itself or by way of another table's, for each alias. */
  private Map<String, Expression> given(String column) {
    var given = new HashMap<String, Expression>();
    var before = -1;
    while (given.size() > before) {
      before = given.size();
      for (var equation : equations) {
        learn(equation.getLeftExpression(), equation.getRightExpression(), column, given);
        learn(equation.getRightExpression(), equation.getLeftExpression(), column, given);
      }
    }
    return given;
  }

  private void learn(
      Expression one, Expression other, String column, Map<String, Expression> given) {
    var place = placeOf(one);
    if (place != null && place.column().equals(column)) {
      var value = isGiven(other) ? other : valueOf(other, column, given);
      if (value != null) {
        given.putIfAbsent(place.alias(), value);
      }
    }
  }

  private @Nullable Expression valueOf(
      Expression expression, String column, Map<String, Expression> given) {
    var place = placeOf(expression);
    return place != null && place.column().equals(column) ? given.get(place.alias()) : null;
  }

  /** A column without a name before it belongs to the one table, where there is one. */
  private @Nullable Place placeOf(Expression expression) {
    if (!(expression instanceof Column column)) {
      return null;
    }
    var name = column.getColumnName().toLowerCase(Locale.ROOT);
    if (column.getTable() == null || column.getTable().getName() == null) {
      return tables.size() == 1 ? new Place(tables.keySet().iterator().next(), name) : null;
    }
    var alias = column.getTable().getName().toLowerCase(Locale.ROOT);
    return tables.containsKey(alias) ? new Place(alias, name) : null;
  }

  static boolean isGiven(Expression expression) {
    return !text(expression).isEmpty();
  }

  /** The parameter, or the value, that is given; empty where none is. */
  static String text(Expression expression) {
    return switch (expression) {
      case JdbcParameter parameter -> parameter.toString();
      case JdbcNamedParameter parameter -> parameter.toString();
      case LongValue value -> value.getStringValue();
      case StringValue value -> value.getValue();
      case CastExpression cast -> text(cast.getLeftExpression());
      case ParenthesedExpressionList<?> one when one.size() == 1 -> text(one.getFirst());
      default -> "";
    };
  }
}
