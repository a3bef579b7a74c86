// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricPathsTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/orders/01a208ad-ed64-8e11-b78c-54573c60f4b4/referral, /v1/orders/{id}/referral",
    "/v1/teams/张三/suspension, /v1/teams/{id}/suspension",
    "/v1/idempotency/18.8.2026, /v1/idempotency/{id}",
    "/v1/orders/{id}/service-report, /v1/orders/{id}/service-report",
    "/v1/me/consents, /v1/me/consents",
    "/q/metrics, /q/metrics",
    "NOT_FOUND, NOT_FOUND"
  })
  void hold_no_id_and_nothing_that_somebody_sent(String sent, String counted) {
    assertThat(MetricPaths.withoutIds(sent)).isEqualTo(counted);
  }
}
