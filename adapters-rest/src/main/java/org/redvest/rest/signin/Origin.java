// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;

/** Where a request comes from, for whoever counts what strangers do. */
public final class Origin {

  private Origin() {}

  /** Null where a proxy forwarded what is no address. */
  public static @Nullable ClientAddress of(RoutingContext request) {
    var remote = request.request().remoteAddress();
    var address = remote == null ? null : remote.hostAddress();
    return address == null ? null : new ClientAddress(address);
  }
}
