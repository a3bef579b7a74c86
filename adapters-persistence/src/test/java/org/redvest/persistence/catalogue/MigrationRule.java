// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.catalogue;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;

import java.util.regex.Pattern;

/**
 * What the text of a migration must keep so that it works on a database that is distributed already
 * (ADR 0027), each as a pattern of the breach beside a statement that is one.
 */
enum MigrationRule {
  NO_GRANT_NAMES_COLUMNS(
      "^(grant|revoke)\\s+[^;]*\\b(select|insert|update|references)\\s*\\(",
      "grant update (due_at) on erasure to redvest_service"),

  EACH_ALTER_TABLE_HAS_ONE_SUBCOMMAND(
      "^alter\\s+table\\b[^;]*?,\\s*(add|drop|alter|rename|validate|set|attach|detach)\\b",
      "alter table team add column a text, drop column b"),

  NO_TRIGGER(
      "^create\\s+(or\\s+replace\\s+)?(constraint\\s+)?trigger\\b",
      "create trigger t before insert on team execute function f()"),

  NO_QUERY_WITHOUT_A_COLUMN("\\(\\s*select\\s+from\\b", "select exists (select from team)"),

  NOTHING_COUNTS_BY_ITSELF(
      "\\b(big|small)?serial\\b|\\bgenerated\\s+(always|by\\s+default)\\s+as\\s+identity\\b|^create\\s+sequence\\b",
      "create table breach (id bigserial)"),

  NO_CHANGE_JOINS_ANOTHER_TABLE(
      "^(update\\b[^;]*\\bfrom\\s+\\w|delete\\s+from\\b[^;]*\\busing\\b)",
      "update orders o set stage = t.stage from team t where t.id = o.team");

  private final Pattern pattern;
  private final String breach;

  MigrationRule(String pattern, String breach) {
    this.pattern = Pattern.compile(pattern, CASE_INSENSITIVE | DOTALL);
    this.breach = breach;
  }

  boolean isBrokenBy(String statement) {
    return pattern.matcher(statement).find();
  }

  /** A statement that breaks this rule alone. */
  String breach() {
    return breach;
  }
}
