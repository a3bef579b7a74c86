package org.redvest.standalone.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement over a CITY table names the city, or it would visit every shard of a cluster. Told
 * from the text: each mention of such a table, by its alias where it has one, is held to the city
 * by an equation or a row comparison, and an INSERT fills the column.
 */
final class CityRule {

  private static final Pattern MENTION =
      Pattern.compile(
          "\\b(insert into|from|join|update|,)\\s+(?:only\\s+)?(\\w+)\\b(?:\\s+(?:as\\s+)?(\\w+))?");

  private static final Set<String> NO_ALIAS =
      Set.of(
          "where",
          "set",
          "on",
          "join",
          "left",
          "right",
          "inner",
          "cross",
          "order",
          "group",
          "for",
          "limit",
          "union",
          "values",
          "using",
          "natural",
          "returning",
          "offset",
          "fetch",
          "having");

  private final Set<String> cityTables;

  CityRule(Set<String> cityTables) {
    this.cityTables = cityTables;
  }

  /** The tables that the statement reads or writes without their city. */
  List<String> breaches(String statement) {
    var sql = statement.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var breaches = new ArrayList<String>();
    var mentions = MENTION.matcher(sql);
    while (mentions.find()) {
      var table = mentions.group(2);
      if (cityTables.contains(table)
          && !isHeld(sql, mentions.start(), mentions.group(1), table, alias(mentions.group(3)))) {
        breaches.add(table);
      }
    }
    return breaches;
  }

  private static String alias(@Nullable String word) {
    return word == null || NO_ALIAS.contains(word) ? "" : word;
  }

  private static boolean isHeld(String sql, int at, String verb, String table, String alias) {
    if (verb.equals("insert into")) {
      return Pattern.compile("^insert into " + table + "\\s*\\w*\\s*\\([^)]*\\bcity\\b")
          .matcher(sql.substring(at))
          .find();
    }
    var name = alias.isEmpty() ? "(?:" + table + "\\.)?" : alias + "\\.";
    var city = "(?<![\\w.])" + name + "city\\b";
    return Pattern.compile(
            city
                + "\\s*=|=\\s*"
                + city
                + "|\\("
                + city
                + "\\s*,[^()]*\\)\\s*(?:=|in)|"
                + city
                + "\\s+in\\b")
        .matcher(sql)
        .find();
  }
}
