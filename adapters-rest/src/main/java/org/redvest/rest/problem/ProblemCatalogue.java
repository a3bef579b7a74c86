// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.redvest.category.CategoryRefusal;
import org.redvest.file.FileRefusal;
import org.redvest.idempotency.IdempotencyRefusal;
import org.redvest.menu.MenuRefusal;
import org.redvest.network.NetworkRefusal;
import org.redvest.order.OrderRefusal;
import org.redvest.person.PersonRefusal;
import org.redvest.shared.Refusal;
import org.redvest.shared.SharedRefusal;
import org.redvest.team.TeamRefusal;

/**
 * Every problem that a request can end with. A code is a promise: it is never renamed, and it has
 * words in both languages, an address that answers, and a place in the contract. A new enumeration
 * of codes is added here; a test finds those that are not.
 */
public final class ProblemCatalogue {

  private static final SortedMap<String, Entry> ALL = new TreeMap<>();

  static {
    Stream.<Refusal.Code[]>of(
            SharedRefusal.values(),
            IdempotencyRefusal.values(),
            CategoryRefusal.values(),
            NetworkRefusal.values(),
            PersonRefusal.values(),
            TeamRefusal.values(),
            MenuRefusal.values(),
            FileRefusal.values(),
            OrderRefusal.values())
        .flatMap(Arrays::stream)
        .map(code -> new Entry(code.name(), StatusCodes.of(code.kind())))
        .forEach(ProblemCatalogue::add);
    Arrays.stream(HttpProblem.values())
        .map(problem -> new Entry(problem.name(), problem.status()))
        .forEach(ProblemCatalogue::add);
  }

  private ProblemCatalogue() {}

  /**
   * One kind of problem.
   *
   * @param code its stable name
   * @param status the HTTP status code that it comes with
   */
  public record Entry(String code, int status) {

    /** The last step of its address. */
    String slug() {
      return slugOf(code);
    }
  }

  private static String slugOf(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address of a code, as the {@code type} of a problem document. */
  static String typeOf(String code) {
    return "/problems/" + slugOf(code);
  }

  private static void add(Entry entry) {
    if (ALL.put(entry.code(), entry) != null) {
      throw new IllegalStateException("two problems are called " + entry.code());
    }
  }

  /** In the order of their codes. */
  public static Collection<Entry> all() {
    return ALL.values();
  }

  static Optional<Entry> find(String slug) {
    return ALL.values().stream().filter(entry -> entry.slug().equals(slug)).findFirst();
  }

  /** Those of the codes in use that nobody can look up. */
  static Set<String> missing(Collection<String> codes) {
    var missing = new TreeSet<>(codes);
    missing.removeAll(ALL.keySet());
    return missing;
  }
}
