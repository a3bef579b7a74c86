// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The reviewed table: its first line that is no comment names the columns. */
record AuthorityTable(List<Row> rows) {

  private static final int KEY = 3;

  /**
   * What is expected of every person in one situation.
   *
   * @param subject the subject's stage or kind
   */
  record Row(String operation, String subject, Relation relation, Map<String, Cell> cells) {

    long pairs() {
      return cells.values().stream().filter(cell -> cell != Cell.NONE).count();
    }

    @Override
    public String toString() {
      return operation + ", " + subject + ", " + relation;
    }
  }

  static AuthorityTable read() {
    try (var in = AuthorityTable.class.getResourceAsStream("/authority.txt")) {
      return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static AuthorityTable parse(String text) {
    var lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var head = words(lines.getFirst());
    var people = head.subList(KEY, head.indexOf("why"));
    return new AuthorityTable(lines.stream().skip(1).map(line -> row(line, people)).toList());
  }

  private static Row row(String line, List<String> people) {
    var words = words(line);
    var cells = new LinkedHashMap<String, Cell>();
    for (var person : people) {
      cells.put(person, Cell.of(words.get(KEY + cells.size())));
    }
    if (cells.containsValue(Cell.NONE) && words.size() == KEY + people.size()) {
      throw new IllegalArgumentException("does not say why there is no such pair: " + line);
    }
    return new Row(words.get(0), words.get(1), Relation.of(words.get(2)), cells);
  }

  private static List<String> words(String line) {
    return Arrays.asList(line.split(" +"));
  }

  /** The operations of a contract that have no row here. */
  Set<String> missing(Set<String> operations) {
    return without(operations, covered());
  }

  /** The operations that have a row and are in no contract: renamed, or gone. */
  Set<String> stale(Set<String> operations) {
    return without(covered(), operations);
  }

  private Set<String> covered() {
    return rows.stream().map(Row::operation).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream()
        .filter(each -> !some.contains(each))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
