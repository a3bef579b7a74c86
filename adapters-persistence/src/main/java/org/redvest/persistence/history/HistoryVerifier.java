// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.event.EventEntry;
import org.redvest.shared.Sealing;

/**
 * Reads the whole history, city by city and subject by subject, and names every row that is not as
 * it was written. It only reads; give it a transaction of which all statements see the same.
 */
public final class HistoryVerifier {

  private static final String CITIES =
      """
      select city from event group by city union select city from orders group by city
      union select city from appointment group by city union select city from audit_entry group by city
      union select city from audit_link group by city
      union select home_city from sign_in_link group by home_city
      """;

  private static final String KINDS =
      "select subject_kind from event where city = ? group by subject_kind";

  private static final String MONTHS =
      """
      select to_char(date_trunc('month', at, 'UTC') at time zone 'UTC', 'YYYY-MM')
        from audit_entry where city = ? and at >= '1970-01-01Z' and at < '9999-01-01Z' group by 1
      union
      select to_char(month at time zone 'UTC', 'YYYY-MM')
        from audit_link where city = ? and month >= '1970-01-01Z' and month < '9999-01-01Z' group by 1
      """;

  /** Infinity is an instant too, and of no month. */
  private static final String OF_NO_MONTH =
      """
      select 'audit_entry ' || id from audit_entry
       where city = ? and (at < '1970-01-01Z' or at >= '9999-01-01Z')
      union all
      select 'audit_link ' || entry_id from audit_link
       where city = ? and (month < '1970-01-01Z' or month >= '9999-01-01Z')
      """;

  /** A phase of no city. */
  private static final String WAYS_BACK = "person_account";

  private final Sealing sealing;
  private final @Nullable CheckpointFolder folder;
  private final Progress progress;
  private final Consumer<Finding> findings;
  private final ChainWalk walk;
  private long events;
  private long entries;

  /**
   * @param folder where the checkpoints are; null where there is none to ask
   */
  public HistoryVerifier(
      Sealing sealing,
      @Nullable CheckpointFolder folder,
      Progress progress,
      Consumer<Finding> findings) {
    this.sealing = sealing;
    this.folder = folder;
    this.progress = progress;
    this.findings =
        finding -> {
          progress.found(finding);
          findings.accept(finding);
        };
    this.walk = new ChainWalk(new HistoryMacs(sealing), this.findings);
  }

  /**
   * What was read, since when, and between which checkpoints.
   *
   * @param events how many, of those not read by an interrupted run before
   * @param began before the interruption, where there was one
   */
  public record Extent(long events, long auditEntries, Instant began, String window) {

    /** In words, with what it cannot speak of. */
    String text(int findings) {
      return """
      核验 verified: %d 条事件 events, %d 条审计 audit entries; 始于 begun %s; %s
      最后一个检查点之后的记录只凭自身的验证码核对：其间整个消失的对象、消失的末尾事件、尚未入链的审计记录看不出来。
      What is younger than the last checkpoint is held against its own macs alone: a subject that vanished
      whole, last events that vanished with their row, and audit entries in no chain yet are not missed.
      发现 found: %d
      """
          .formatted(events, auditEntries, began, window, findings);
    }
  }

  public Extent run(Connection connection) throws SQLException {
    OwnTables.only(connection);
    OwnTables.check(connection, findings);
    var seen = SeenHeads.in(folder, sealing, findings);
    var cities = new TreeSet<>(seen.cities());
    cities.addAll(numbers(connection, CITIES));
    for (var city : cities) {
      run(connection, city, seen.of(city), seen.newest());
    }
    if (!progress.isDone(WAYS_BACK)) {
      progress.done(WAYS_BACK, new WaysBack(findings).check(connection));
    }
    return new Extent(events, entries, progress.began(), seen.window(Instant.now()));
  }

  private void run(
      Connection connection, int city, Map<String, List<Heads.Head>> seen, @Nullable Instant newest)
      throws SQLException {
    for (var kind : kinds(connection, city, seen.keySet())) {
      var phase = city + " " + kind;
      if (!progress.isDone(phase)) {
        progress.done(phase, walk(connection, city, kind, seen));
      }
    }
    var months = new TreeSet<>(texts(connection, MONTHS, city, city));
    months.addAll(monthsIn(seen.keySet()));
    for (var row : texts(connection, OF_NO_MONTH, city, city)) {
      var words = row.split(" ", 2);
      findings.accept(
          new Finding(Finding.Kind.CHANGED, words[0], city + " " + words[1], "of no month"));
    }
    for (var month : months) {
      var phase = city + " " + AuditTrailCheck.KIND + " " + month;
      if (!progress.isDone(phase)) {
        var check = new AuditTrailCheck(city, YearMonth.parse(month), walk, newest);
        var heads = seen.getOrDefault(AuditTrailCheck.KIND + month, List.of());
        check.run(connection, new Heads(heads).bySequence());
        entries += check.entries();
        progress.done(phase, check.entries());
      }
    }
  }

  private long walk(
      Connection connection, int city, String kind, Map<String, List<Heads.Head>> seen)
      throws SQLException {
    var phase = city + " " + kind;
    long count = 0;
    try (var subjects = new SubjectWalk(connection, city, kind, progress.from(phase), seen, walk)) {
      for (var subject = subjects.key(); subject != null; subject = subjects.key()) {
        count += subjects.check(subject);
        progress.at(phase, subject, count);
      }
    }
    events += count;
    return count;
  }

  private static Set<String> kinds(Connection connection, int city, Set<String> seen)
      throws SQLException {
    var kinds = new LinkedHashSet<String>();
    for (var kind : EventEntry.Kind.values()) {
      kinds.add(kind.name());
    }
    kinds.addAll(texts(connection, KINDS, city));
    seen.stream()
        .filter(
            kind -> !kind.startsWith(AuditTrailCheck.KIND) && !kind.equals(AccountLinkTable.KIND))
        .forEach(kinds::add);
    return kinds;
  }

  private static List<String> monthsIn(Set<String> seen) {
    return seen.stream()
        .filter(kind -> kind.startsWith(AuditTrailCheck.KIND))
        .map(kind -> kind.substring(AuditTrailCheck.KIND.length()))
        .toList();
  }

  private static List<Integer> numbers(Connection connection, String sql) throws SQLException {
    return texts(connection, sql).stream().map(Integer::valueOf).toList();
  }

  private static List<String> texts(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        var texts = new ArrayList<String>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    }
  }
}
