// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;

/**
 * What remembering verified tokens is worth: two replicas on one database, one that remembers and
 * one that verifies each time, asked in turn.
 */
final class Tokens {

  private static final int CONNECTIONS = 8;
  private static final int ROUNDS = 5;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration ROUND = Duration.ofSeconds(8);
  private static final String[] FULL_SPEED = {"-Xmx512m"};

  private Tokens() {}

  public static void main(String[] arguments) throws Exception {
    var service = Service.running();
    try (var remembering = replica(service, 10_000);
        var verifying = replica(service, 0)) {
      var token = service.process().token("resident");
      System.out.printf(
          "%-44s %10s %10s %6s%n", "GET, median of answers/s", "remember", "verify", "ratio");
      for (var path : List.of("/v1/categories", "/v1/orders")) {
        compare(path, remembering, verifying, token);
      }
    } finally {
      service.process().close();
    }
  }

  private static Replica replica(Service service, int remembered) {
    var environment = new HashMap<>(Replica.environment(service));
    environment.putAll(Map.of("REDVEST_SIGN_IN_REMEMBERED_TOKENS", Integer.toString(remembered)));
    return Replica.start(service.data(), environment, FULL_SPEED);
  }

  private static void compare(String path, Replica remembering, Replica verifying, String token)
      throws Exception {
    var with = new Load(remembering.api(), path, token, CONNECTIONS);
    var without = new Load(verifying.api(), path, token, CONNECTIONS);
    with.perSecond(WARM_UP);
    without.perSecond(WARM_UP);
    var rates = new ArrayList<Double>();
    var verified = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      rates.add(with.perSecond(ROUND));
      verified.add(without.perSecond(ROUND));
    }
    System.out.printf(
        "%-44s %10.0f %10.0f %6.2f%n",
        path, median(rates), median(verified), median(rates) / median(verified));
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
  }
}
