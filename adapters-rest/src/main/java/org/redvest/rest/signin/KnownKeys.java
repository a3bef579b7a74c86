// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

/** The keys that tokens are verified by. */
public interface KnownKeys {

  /** Whether the issuer has published any since the start. */
  boolean areThere();
}
