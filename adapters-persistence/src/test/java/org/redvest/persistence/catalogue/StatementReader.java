// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import org.jspecify.annotations.Nullable;

/** Reads a statement, query level by query level, and names what breaks a {@link StatementRule}. */
public final class StatementReader {

  /**
   * @param what the table, or what the reader says
   */
  public record Breach(StatementRule rule, String what) {}

  /**
   * @param verb INSERT, UPDATE or DELETE
   * @param city of the rows of a table of a city: the parameter, or the value; else empty
   */
  public record Written(String verb, String table, String kind, String city) {

    /** Where the statement does not give it. */
    public static final String UNKNOWN = "?";

    /** The same, with what the parameter was. */
    public Written in(String value) {
      return new Written(verb, table, kind, value);
    }
  }

  /** What begins and ends a transaction, sets something for it, or asks for what is set. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(begin|start transaction|commit|rollback|set|savepoint|release|show)\\b[^;]*",
          Pattern.CASE_INSENSITIVE);

  /** The parser does not know it either. */
  private static final Pattern WITHOUT_COLUMNS =
      Pattern.compile("\\(\\s*select\\s+from\\b", Pattern.CASE_INSENSITIVE);

  private final TableKinds kinds;

  public StatementReader(TableKinds kinds) {
    this.kinds = kinds;
  }

  /** Every breach of what was sent in one message; one message may bear several statements. */
  public Set<Breach> breaches(String sql) {
    var breaches = new LinkedHashSet<Breach>();
    if (namesNoTable(sql)) {
      return breaches;
    }
    if (WITHOUT_COLUMNS.matcher(sql).find()) {
      breaches.add(new Breach(StatementRule.EVERY_QUERY_NAMES_A_COLUMN, sql));
      return breaches;
    }
    try {
      for (var statement : CCJSqlParserUtil.parseStatements(sql)) {
        new OneStatement(kinds, breaches).read(statement);
      }
    } catch (JSQLParserException unreadable) {
      breaches.add(new Breach(StatementRule.IT_CAN_BE_READ, firstLine(unreadable.getMessage())));
    }
    return breaches;
  }

  /** What one message writes; nothing of what cannot be read, which is a breach. */
  public Set<Written> writes(String sql) {
    var writes = new LinkedHashSet<Written>();
    if (namesNoTable(sql)) {
      return writes;
    }
    try {
      for (var statement : CCJSqlParserUtil.parseStatements(sql)) {
        var one = new OneStatement(kinds, new LinkedHashSet<>());
        one.read(statement);
        writes.addAll(one.written());
      }
    } catch (JSQLParserException unreadable) {
      return Set.of();
    }
    return writes;
  }

  /** A driver asks with an empty message whether anybody is there. */
  private static boolean namesNoTable(String sql) {
    return sql.isBlank() || FRAME.matcher(sql).matches();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
