// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** The running service's clock, which moves when it is told to; no part of the contract. */
public final class SandboxTime {

  private static final String PATH = "/sandbox/clock";

  private SandboxTime() {}

  public static Instant now() {
    try {
      return read(Service.running().process().get(PATH));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Time passes, and what falls due in it is done before this returns. */
  public static Instant pass(Duration time) {
    try {
      return read(Service.running().process().postJson(PATH, "{\"advance\":\"" + time + "\"}"));
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Instant read(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Instant.parse(JsonMapper.builder().build().readTree(answer.body()).get("now").asText());
  }
}
