// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.standalone.authority.Specimens;
import org.redvest.standalone.endtoend.Service;

/** Everything that the contract does not allow, for every operation that it has. */
class BadInputIT {

  private static final int HANDS = 4;
  private static final ExecutorService AT_WORK = Executors.newFixedThreadPool(HANDS);

  private static final Map<String, Strangers> STRANGERS = new TreeMap<>();
  private static final Map<String, List<String>> FAULTS = new TreeMap<>();
  private static List<String> written = List.of();
  private static @Nullable Drips drips;

  /**
   * All refusals are sent at once, four at a time, and nothing else; so two looks at the tables
   * tell whether any of them has written. Only if one has, they are sent again one by one.
   */
  @BeforeAll
  static void send() throws Exception {
    drips = Drips.begin();
    var specimens = Specimens.settle();
    var otherCity = specimens.abroad();
    for (var operation : Operation.all()) {
      if (Specimens.operations().contains(operation.id())) {
        STRANGERS.put(
            operation.id(), Strangers.of(operation, specimens.of(operation.id()), otherCity));
      }
    }
    try (var database = Service.running().database()) {
      var before = TableDigests.of(database);
      sendAll(Strangers::refused);
      var changed = TableDigests.of(database).changedSince(before);
      written = changed.isEmpty() ? List.of() : whoWrote(database, changed);
    }
    sendAll(Strangers::perhapsTaken);
  }

  private interface Some {
    List<Spoiled> of(Strangers strangers);
  }

  private static void sendAll(Some some) throws Exception {
    var sent = new TreeMap<String, Future<List<String>>>();
    STRANGERS.forEach((operation, strangers) ->
        sent.put(operation, AT_WORK.submit(() -> strangers.send(some.of(strangers)))));
    for (var each : sent.entrySet()) {
      FAULTS
          .computeIfAbsent(each.getKey(), operation -> new ArrayList<>())
          .addAll(each.getValue().get());
    }
  }

  private static List<String> whoWrote(Connection database, Set<String> changed) throws Exception {
    var found = new ArrayList<String>();
    for (var strangers : STRANGERS.entrySet()) {
      for (var spoiled : strangers.getValue().refused()) {
        var before = TableDigests.of(database);
        strangers.getValue().send(List.of(spoiled));
        var tables = TableDigests.of(database).changedSince(before);
        if (!tables.isEmpty()) {
          found.add(strangers.getKey() + ": " + spoiled.how() + " wrote to " + tables);
        }
      }
    }
    return found.isEmpty() ? List.of("somebody wrote, once, to " + changed) : found;
  }

  @AfterAll
  static void end() throws Exception {
    requireNonNull(drips).close();
    AT_WORK.shutdownNow();
  }

  static Set<String> operations() {
    return Operation.all().stream().map(Operation::id).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void Every_operation_refuses_what_the_contract_does_not_allow(String operation) {
    assertThat(STRANGERS).as("has a good request to begin with").containsKey(operation);
    assertThat(requireNonNull(STRANGERS.get(operation)).refused()).isNotEmpty();
    assertThat(requireNonNull(FAULTS.get(operation))).isEmpty();
  }

  @Test
  void No_refused_request_leaves_a_row_behind() {
    assertThat(written).isEmpty();
  }

  /** They were there while all of it was sent, and kept nobody waiting. */
  @Test
  void Whoever_sends_byte_by_byte_is_told_to_hurry() throws Exception {
    assertThat(requireNonNull(drips).replies())
        .allSatisfy(reply -> {
          assertThat(reply.status()).isEqualTo(408);
          assertThat(reply.problem().path("code").asText()).isEqualTo("REQUEST_TIMEOUT");
        });
  }

  @Test
  void There_are_thousands_of_them() {
    var all = STRANGERS.values().stream().mapToInt(each -> each.refused().size()).sum();
    var perhaps = STRANGERS.values().stream().mapToInt(each -> each.perhapsTaken().size()).sum();
    System.out.printf("bad input: %d refused, %d perhaps taken%n", all, perhaps);
    assertThat(all).isGreaterThan(2_000);
  }
}
