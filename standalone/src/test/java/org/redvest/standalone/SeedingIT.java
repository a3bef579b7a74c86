// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A first start that is killed in the middle, and the starts that repair it. */
@BesideOthers
class SeedingIT {

  @Test
  @Timeout(240)
  void a_city_that_was_left_half_filled_is_filled_by_the_next_start() throws Exception {
    var data = StandaloneProcess.newData();
    var port = Integer.toString(StandaloneProcess.freePort());
    var killed = StandaloneProcess.launch(data, "--port", port);
    while (!hasCity(port)) {
      Thread.sleep(20);
    }
    killed.kill();
    assertThat(data.resolve("demo-city.json")).doesNotExist();
    try (var second = StandaloneProcess.start(data)) {
      var demo = second.invitation().get("demo");
      assertThat(demo.get("orders")).hasSize(8);
      second.close();
      // As if it had been killed just before it wrote down that all is done.
      Files.delete(data.resolve("demo-city.json"));
      try (var third = StandaloneProcess.start(data)) {
        assertThat(third.invitation().get("demo")).isEqualTo(demo);
      }
    }
  }

  /** Whether the import is done, which is the first thing that fills a city. */
  private static boolean hasCity(String port) throws InterruptedException {
    var cities = URI.create("http://127.0.0.1:" + port + "/v1/positions?level=CITY");
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(cities).build();
      return client.send(request, BodyHandlers.ofString()).body().contains("连云港市");
    } catch (IOException notYetListening) {
      return false;
    }
  }
}
