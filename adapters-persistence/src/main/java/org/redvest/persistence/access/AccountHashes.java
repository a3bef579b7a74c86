// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.access;

import java.nio.charset.StandardCharsets;
import org.redvest.access.Account;
import org.redvest.shared.Sealing;

/** The form in which accounts are stored: a keyed hash, the only way to find one. */
public record AccountHashes(Sealing sealing) {

  public byte[] of(Account account) {
    var message = account.issuer() + '\n' + account.subject();
    return sealing.mac(Sealing.Purpose.ACCOUNT, message.getBytes(StandardCharsets.UTF_8));
  }
}
