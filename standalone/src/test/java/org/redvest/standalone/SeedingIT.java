package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A first start that is killed in the middle, and the starts that repair it. */
class SeedingIT {

  @Test
  void a_city_that_was_left_half_filled_is_filled_by_the_next_start() throws Exception {
    var data = StandaloneProcess.newData();
    var port = Integer.toString(StandaloneProcess.freePort());
    var killed = StandaloneProcess.launch(data, "--port", port);
    var log = data.resolve("redvest.log");
    while (!Files.exists(log) || !Files.readString(log).contains("Listening on")) {
      Thread.sleep(20);
    }
    Thread.sleep(1_500);
    killed.kill();
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
}
