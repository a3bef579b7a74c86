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

  /** What begins and ends a transaction, or sets something for it. */
  private static final Pattern FRAME =
      Pattern.compile(
          "(begin|start transaction|commit|rollback|set|savepoint|release)\\b[^;]*",
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
    // a driver asks with an empty message whether anybody is there
    if (sql.isBlank() || FRAME.matcher(sql).matches()) {
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

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
