// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

/**
 * A sign-in account as the issuer names it. Both parts are personal: they are stored as a keyed
 * hash only.
 *
 * @param issuer the configured name of the issuer
 * @param subject the issuer's stable identifier of the account
 */
public record Account(String issuer, String subject) {

  @Override
  public String toString() {
    return "•••";
  }
}
