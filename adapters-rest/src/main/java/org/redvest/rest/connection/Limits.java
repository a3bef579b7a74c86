// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.connection;

import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What connections may take.
 *
 * @param connections how many a port has at a time
 * @param perAddress how many of them one address has
 * @param head how long a request's head may take
 * @param idle how long a connection may rest between requests
 * @param unread how long an answer may stand still because nobody reads it
 */
record Limits(int connections, int perAddress, Duration head, Duration idle, Duration unread) {

  /** Requests that were sent before the answer to an earlier one; hardly a client sends any. */
  static final int WAITING = 32;

  static Limits configured() {
    var config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
    var settings = config.getConfigMapping(ConnectionSettings.class);
    var behindProxy = config.getValue("quarkus.http.proxy.proxy-address-forwarding", Boolean.class);
    return new Limits(
        settings.most(),
        // all come from the proxy's address, which knows its clients' apart
        behindProxy ? settings.most() : settings.perAddress(),
        settings.headTime(),
        settings.idleTime(),
        settings.unreadTime());
  }
}
