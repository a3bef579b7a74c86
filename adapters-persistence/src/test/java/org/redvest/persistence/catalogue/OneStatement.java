package org.redvest.persistence.catalogue;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.catalogue.StatementReader.Breach;

/** Walks through one statement and all queries in it. */
final class OneStatement {

  private final TableKinds kinds;
  private final Set<Breach> breaches;
  private @Nullable String national;
  private @Nullable String ofACity;

  OneStatement(TableKinds kinds, Set<Breach> breaches) {
    this.kinds = kinds;
    this.breaches = breaches;
  }

  void read(Statement statement) {
    switch (statement) {
      case Select select -> select(select);
      case Insert insert -> insert(insert);
      case Update update -> update(update);
      case Delete delete -> delete(delete);
      default -> {
        // BEGIN, COMMIT, SET: they name no table
      }
    }
    if (national != null && ofACity != null) {
      breach(StatementRule.NATIONAL_ROWS_AND_THOSE_OF_A_CITY_ARE_APART, national + ", " + ofACity);
    }
  }

  void breach(StatementRule rule, String what) {
    breaches.add(new Breach(rule, what));
  }

  /** What a table is; remembers of which kinds there are any. */
  TableKinds.@Nullable Table meet(String name) {
    var table = kinds.find(name);
    if (table != null && table.kind().equals("NATIONAL")) {
      national = name;
    } else if (table != null && table.kind().equals("CITY")) {
      ofACity = name;
    }
    return table;
  }

  private void select(Select select) {
    withItems(select.getWithItemsList());
    switch (select) {
      case PlainSelect plain -> plain(plain);
      case SetOperationList union -> union.getSelects().forEach(this::select);
      case ParenthesedSelect inner -> select(inner.getSelect());
      default -> {
        // VALUES: it names no table
      }
    }
  }

  private void withItems(@Nullable List<WithItem<?>> items) {
    for (var item : requireNonNullElse(items, List.<WithItem<?>>of())) {
      if (item.getParenthesedStatement() instanceof Select query) {
        select(query);
      } else {
        breach(StatementRule.NOTHING_IS_CHANGED_INSIDE_WITH, item.getUnquotedAliasName());
        read(item.getParenthesedStatement());
      }
    }
  }

  private void plain(PlainSelect query) {
    var level = new QueryLevel(this);
    from(query.getFromItem(), query.getJoins(), level);
    level.and(query.getWhere());
    for (var item : requireNonNullElse(query.getSelectItems(), List.<SelectItem<?>>of())) {
      inner(item.getExpression());
    }
    inner(query.getWhere());
    inner(query.getHaving());
    level.judge();
    if (query.getForMode() != null) {
      level.judgeLock(query.getForUpdateTable());
    }
  }

  private void insert(Insert insert) {
    withItems(insert.getWithItemsList());
    if (insert.getSelect() != null) {
      select(insert.getSelect());
    }
    new InsertedRow(this, insert).judge();
  }

  private void update(Update update) {
    withItems(update.getWithItemsList());
    var level = new QueryLevel(this);
    from(update.getTable(), update.getStartJoins(), level);
    from(update.getFromItem(), update.getJoins(), level);
    level.and(update.getWhere());
    update.getUpdateSets().forEach(set -> set.getValues().forEach(this::inner));
    inner(update.getWhere());
    level.judge();
  }

  private void delete(Delete delete) {
    withItems(delete.getWithItemsList());
    var level = new QueryLevel(this);
    from(delete.getTable(), delete.getJoins(), level);
    requireNonNullElse(delete.getUsingList(), List.<Table>of())
        .forEach(item -> from(item, null, level));
    level.and(delete.getWhere());
    inner(delete.getWhere());
    level.judge();
  }

  private void from(@Nullable FromItem item, @Nullable List<Join> joins, QueryLevel level) {
    switch (item) {
      case Table table -> level.add(table);
      case ParenthesedSelect query -> select(query);
      case ParenthesedFromItem several -> from(several.getFromItem(), several.getJoins(), level);
      case null, default -> {
        // a function's rows
      }
    }
    for (var join : requireNonNullElse(joins, List.<Join>of())) {
      from(join.getFromItem(), null, level);
      for (var condition : requireNonNullElse(join.getOnExpressions(), List.<Expression>of())) {
        level.and(condition);
        inner(condition);
      }
    }
  }

  /** The queries that stand in an expression, each a level of its own. */
  private void inner(@Nullable Expression expression) {
    if (expression != null) {
      expression.accept(
          new ExpressionVisitorAdapter<Void>() {
            @Override
            public <S> @Nullable Void visit(ParenthesedSelect query, S context) {
              select(query);
              return null;
            }

            @Override
            public <S> @Nullable Void visit(Select query, S context) {
              select(query);
              return null;
            }
          },
          null);
    }
  }
}
