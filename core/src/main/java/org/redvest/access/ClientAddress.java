// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

/**
 * The network address that a request came from. Personal: it is stored sealed, and prints nothing.
 *
 * @param text an IPv4 or IPv6 address
 */
public record ClientAddress(String text) {

  @Override
  public String toString() {
    return "•••";
  }
}
