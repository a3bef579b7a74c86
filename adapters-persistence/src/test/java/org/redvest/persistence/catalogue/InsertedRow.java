package org.redvest.persistence.catalogue;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;
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

  private boolean isGiven(String column) {
    var columns = insert.getColumns();
    if (columns == null) {
      return false;
    }
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i).getColumnName().equalsIgnoreCase(column)) {
        return isGiven(i);
      }
    }
    return false;
  }

  private boolean isGiven(int place) {
    return switch (insert.getSelect()) {
      case Values values -> rows(values.getExpressions(), place);
      case PlainSelect query -> isGiven(query.getSelectItems(), place);
      default -> false;
    };
  }

  private static boolean rows(ExpressionList<?> values, int place) {
    return values.getFirst() instanceof ExpressionList<?>
        ? values.stream().allMatch(row -> row instanceof ExpressionList<?> one && given(one, place))
        : given(values, place);
  }

  private static boolean isGiven(List<SelectItem<?>> items, int place) {
    return QueryLevel.isGiven(items.get(place).getExpression());
  }

  private static boolean given(List<? extends Expression> row, int place) {
    return QueryLevel.isGiven(row.get(place));
  }
}
