// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.delete.ParenthesedDelete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.insert.ParenthesedInsert;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.ParenthesedUpdate;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.catalogue.StatementReader.Breach;
import org.redvest.persistence.catalogue.StatementReader.Written;

/** Walks through one statement and all queries in it. */
final class OneStatement {

  private final TableKinds kinds;
  private final Set<Breach> breaches;
  private final Set<Written> written = new LinkedHashSet<>();
  private @Nullable String national;
  private @Nullable String ofACity;

  OneStatement(TableKinds kinds, Set<Breach> breaches) {
    this.kinds = kinds;
    this.breaches = breaches;
  }

  void read(Statement statement) {
    switch (statement) {
      case Select select -> select(select);
      case ParenthesedInsert inner -> insert(inner.getInsert());
      case ParenthesedUpdate inner -> update(inner.getUpdate());
      case ParenthesedDelete inner -> delete(inner.getDelete());
      case Insert insert -> insert(insert);
      case Update update -> update(update);
      case Delete delete -> delete(delete);
      default -> unread(statement);
    }
    if (national != null && ofACity != null) {
      breach(StatementRule.NATIONAL_ROWS_AND_THOSE_OF_A_CITY_ARE_APART, national + ", " + ofACity);
    }
  }

  void breach(StatementRule rule, String what) {
    breaches.add(new Breach(rule, what));
  }

  /** Which rows it writes, as far as what was read says. */
  Set<Written> written() {
    return written;
  }

  private void wrote(String verb, Table table, String city) {
    var found = kinds.find(table.getName());
    if (found != null) {
      var held = city.isEmpty() ? Written.UNKNOWN : city;
      written.add(
          new Written(
              verb,
              table.getName().toLowerCase(Locale.ROOT),
              found.kind(),
              found.kind().equals("CITY") ? held : ""));
    }
  }

  /** What nobody taught it to read may be anything: MERGE, TRUNCATE, LOCK, a call. */
  private void unread(Object what) {
    breach(StatementRule.IT_CAN_BE_READ, what.getClass().getSimpleName());
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
      case Values rows -> inner(rows.getExpressions());
      default -> unread(select);
    }
    orders(select.getOrderByElements());
    if (select.getLimit() != null) {
      inner(select.getLimit().getRowCount());
    }
    if (select.getOffset() != null) {
      inner(select.getOffset().getOffset());
    }
  }

  private void withItems(@Nullable List<WithItem<?>> items) {
    for (var item : orEmpty(items)) {
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
    items(query.getSelectItems());
    inner(query.getWhere());
    inner(query.getHaving());
    if (query.getDistinct() != null) {
      items(query.getDistinct().getOnSelectItems());
    }
    if (query.getGroupBy() != null) {
      inner(query.getGroupBy().getGroupByExpressionList());
    }
    if (query.getIntoTables() != null) {
      breach(StatementRule.IT_CAN_BE_READ, "INTO");
    }
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
    if (insert.getConflictAction() != null) {
      sets(insert.getConflictAction().getUpdateSets());
      inner(insert.getConflictAction().getWhereExpression());
    }
    items(insert.getReturningClause());
    var row = new InsertedRow(this, insert);
    row.judge();
    row.cities().forEach(city -> wrote("INSERT", insert.getTable(), city));
  }

  private void update(Update update) {
    withItems(update.getWithItemsList());
    var level = new QueryLevel(this);
    from(update.getTable(), update.getStartJoins(), level);
    from(update.getFromItem(), update.getJoins(), level);
    level.and(update.getWhere());
    sets(update.getUpdateSets());
    inner(update.getWhere());
    items(update.getReturningClause());
    level.judge();
    wrote("UPDATE", update.getTable(), level.city(update.getTable()));
  }

  private void delete(Delete delete) {
    withItems(delete.getWithItemsList());
    var level = new QueryLevel(this);
    from(delete.getTable(), delete.getJoins(), level);
    orEmpty(delete.getUsingList()).forEach(item -> from(item, null, level));
    level.and(delete.getWhere());
    inner(delete.getWhere());
    items(delete.getReturningClause());
    level.judge();
    wrote("DELETE", delete.getTable(), level.city(delete.getTable()));
  }

  private void from(@Nullable FromItem item, @Nullable List<Join> joins, QueryLevel level) {
    switch (item) {
      case Table table -> level.add(table);
      case ParenthesedSelect query -> select(query);
      case ParenthesedFromItem several -> from(several.getFromItem(), several.getJoins(), level);
      case TableFunction rows -> inner(rows.getFunction());
      case Values rows -> select(rows);
      case null -> {
        // SELECT without FROM
      }
      default -> unread(item);
    }
    for (var join : orEmpty(joins)) {
      from(join.getFromItem(), null, level);
      for (var condition : orEmpty(join.getOnExpressions())) {
        level.and(condition);
        inner(condition);
      }
    }
  }

  private void sets(@Nullable List<UpdateSet> sets) {
    orEmpty(sets).forEach(set -> set.getValues().forEach(this::inner));
  }

  private void items(@Nullable List<SelectItem<?>> items) {
    orEmpty(items).forEach(item -> inner(item.getExpression()));
  }

  private void orders(@Nullable List<OrderByElement> orders) {
    orEmpty(orders).forEach(by -> inner(by.getExpression()));
  }

  private static <T> Collection<T> orEmpty(@Nullable Collection<T> several) {
    return several == null ? List.of() : several;
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

            // by itself the visitor passes over what is counted and in which order
            @Override
            public <S> @Nullable Void visit(AnalyticExpression windowed, S context) {
              super.visit(windowed, context);
              inner(windowed.getFilterExpression());
              inner(windowed.getPartitionExpressionList());
              orders(windowed.getOrderByElements());
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
