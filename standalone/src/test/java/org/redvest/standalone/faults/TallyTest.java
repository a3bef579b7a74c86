// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is judged to be wrong, under each promise. */
class TallyTest {

  private static final Duration SOON = Duration.ofMillis(4_900);
  private static final Duration LATE = Duration.ofMillis(5_100);

  @ParameterizedTest
  @EnumSource
  void silence_is_wrong_whatever_is_promised(Promise promise) {
    assertThat(wrong(promise, new HttpTimeoutException("request timed out"))).isTrue();
    assertThat(wrong(promise, new HttpConnectTimeoutException("connect timed out"))).isTrue();
  }

  @Test
  void a_cut_connection_is_wrong_unless_its_process_was_killed() {
    var cut = new SocketException("Connection reset");
    assertThat(wrong(Promise.IN_TIME, cut)).isTrue();
    assertThat(wrong(Promise.ANSWERED, cut)).isTrue();
    assertThat(wrong(Promise.KEPT, cut)).isFalse();
  }

  @Test
  void a_refused_connection_is_wrong_where_the_service_goes_on() {
    var refused = new ConnectException("Connection refused");
    assertThat(wrong(Promise.IN_TIME, refused)).isTrue();
    assertThat(wrong(Promise.ANSWERED, refused)).isFalse();
    assertThat(wrong(Promise.KEPT, refused)).isFalse();
  }

  @Test
  void refused_and_cut_are_told_apart() {
    var tally = new Tally(Promise.KEPT);
    tally.unanswered("PLACE", new ConnectException("Connection refused"), SOON);
    tally.unanswered("PLACE", new IOException("header parser received no bytes"), SOON);
    tally.unanswered("PLACE", new SocketException("Connection reset"), SOON);
    assertThat(tally.unconnected).hasValue(1);
    assertThat(tally.cut).hasValue(2);
  }

  @Test
  void a_late_answer_is_wrong_where_no_process_starts() {
    assertThat(late(Promise.IN_TIME, LATE)).isTrue();
    assertThat(late(Promise.IN_TIME, SOON)).isFalse();
    assertThat(late(Promise.ANSWERED, LATE)).isFalse();
    assertThat(late(Promise.KEPT, LATE)).isFalse();
  }

  @Test
  void a_run_without_one_of_its_faults_is_no_full_run_and_a_wrong_one_is_wrong_anyway() {
    var clean = row(new Tally(Promise.IN_TIME));
    var spoiled = new Tally(Promise.IN_TIME);
    spoiled.wrong("500");
    var missing = Row.notRun("a full disk", "needs root");
    assertThat(Faults.exitCode(List.of(clean, clean))).isZero();
    assertThat(Faults.exitCode(List.of(clean, missing))).isEqualTo(75);
    assertThat(Faults.exitCode(List.of(row(spoiled), missing))).isEqualTo(1);
    assertThat(Row.missing(List.of(clean, missing))).isEqualTo("a full disk: not run: needs root");
  }

  private static Row row(Tally tally) {
    return Row.of("a fault", 1, tally, new Verdict(), SOON);
  }

  private static boolean wrong(Promise promise, IOException how) {
    var tally = new Tally(promise);
    tally.unanswered("PLACE", how, SOON);
    return !tally.wrong().isEmpty();
  }

  private static boolean late(Promise promise, Duration after) {
    var tally = new Tally(promise);
    tally.answered("PLACE", after);
    return !tally.wrong().isEmpty();
  }
}
