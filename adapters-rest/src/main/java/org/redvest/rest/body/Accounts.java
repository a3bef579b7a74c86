// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import org.redvest.shared.TextLimit;

/** Accounts that a body names as their issuer does. */
public final class Accounts {

  private static final TextLimit SUBJECT = TextLimit.line(255);

  private Accounts() {}

  /**
   * The account's subject. Characters that cannot be stored would become one and the same, and with
   * them their accounts: they are refused.
   */
  public static String subject(String account) {
    return SUBJECT.published(account);
  }
}
