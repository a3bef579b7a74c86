// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import org.eclipse.microprofile.health.HealthCheckResponse;

/** What every answer about health has in common. */
final class Health {

  private Health() {}

  static HealthCheckResponse down(String name, String why) {
    return HealthCheckResponse.named(name).down().withData("why", why).build();
  }
}
