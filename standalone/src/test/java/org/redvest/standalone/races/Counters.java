// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.races;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What services have counted since they started, by their own metrics.
 *
 * @param deadlocks how many transactions were ended by a deadlock and tried again
 * @param others how many were tried again for another reason
 */
record Counters(long deadlocks, long others) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern RETRIES =
      Pattern.compile("(?m)^redvest_retries_total\\{.*?cause=\"(\\w+)\".*?} ([0-9.E]+)$");

  static Counters of(List<String> services) {
    var sum = new Counters(0, 0);
    for (var service : services) {
      sum = sum.plus(of(service));
    }
    return sum;
  }

  private static Counters of(String service) {
    long deadlocks = 0;
    long others = 0;
    var lines = RETRIES.matcher(metrics(service));
    while (lines.find()) {
      long count = (long) Double.parseDouble(lines.group(2));
      if (lines.group(1).equals("deadlock")) {
        deadlocks += count;
      } else {
        others += count;
      }
    }
    return new Counters(deadlocks, others);
  }

  /** All metrics of a service, as Prometheus reads them. */
  static String metrics(String service) {
    try {
      var request = HttpRequest.newBuilder(URI.create(service + "/q/metrics")).build();
      return HTTP.send(request, BodyHandlers.ofString()).body();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Counters plus(Counters other) {
    return new Counters(deadlocks + other.deadlocks, others + other.others);
  }

  Counters since(Counters before) {
    return new Counters(deadlocks - before.deadlocks, others - before.others);
  }
}
