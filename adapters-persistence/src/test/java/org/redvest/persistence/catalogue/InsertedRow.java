// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;

/** Where the rows of an INSERT go: to the shard of the city, or of the key, that is given. */
record InsertedRow(OneStatement statement, Insert insert) {

  void judge() {
    var name = insert.getTable().getName();
    var table = statement.meet(name);
    if (table == null) {
      return;
    }
    if (table.kind().equals("CITY") && !isGiven("city")) {
      statement.breach(StatementRule.EACH_TABLE_OF_A_CITY_IS_HELD_TO_IT, name);
    }
    if (table.kind().equals("NATIONAL") && !isGiven(table.key().getFirst())) {
      statement.breach(StatementRule.EACH_NATIONAL_TABLE_IS_FOUND_BY_ITS_KEY, name);
    }
  }

  /** The city of each row, or none. */
  List<String> cities() {
    var values = values("city");
    return values.isEmpty()
        ? List.of("")
        : values.stream().map(this::origin).map(QueryLevel::text).toList();
  }

  private boolean isGiven(String column) {
    var values = values(column);
    return !values.isEmpty() && values.stream().allMatch(QueryLevel::isGiven);
  }

  /** What the rows have there; nothing where the column is not named. */
  private List<Expression> values(String column) {
    var columns = insert.getColumns();
    if (columns == null) {
      return List.of();
    }
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i).getColumnName().equalsIgnoreCase(column)) {
        return values(i);
      }
    }
    return List.of();
  }

  private List<Expression> values(int place) {
    return switch (insert.getSelect()) {
      case Values values -> rows(values.getExpressions(), place);
      case PlainSelect query -> List.of(query.getSelectItems().get(place).getExpression());
      default -> List.of();
    };
  }

  private static List<Expression> rows(ExpressionList<?> values, int place) {
    return values.getFirst() instanceof ExpressionList<?>
        ? values.stream()
            .map(row -> row instanceof ExpressionList<?> one ? one.get(place) : row)
            .toList()
        : List.of(values.get(place));
  }

  /** Of a column of a list that is given, the list. */
  private Expression origin(Expression value) {
    if (value instanceof Column column
        && insert.getSelect() instanceof PlainSelect query
        && query.getFromItem() instanceof TableFunction list
        && list.getAlias() != null
        && list.getAlias().getAliasColumns() != null) {
      var names = list.getAlias().getAliasColumns();
      for (var i = 0; i < names.size(); i++) {
        if (names.get(i).name.equalsIgnoreCase(column.getColumnName())) {
          return list.getFunction().getParameters().get(i);
        }
      }
    }
    return value;
  }
}
