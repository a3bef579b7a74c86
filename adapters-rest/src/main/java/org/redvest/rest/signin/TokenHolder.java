// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verified token names: all that is kept of it.
 *
 * @param subject the issuer's identifier of the person or machine, never blank
 * @param client the client that the token was issued to, where the issuer says so
 * @param session what the token belongs to, and those that it is renewed by: the session at the
 *     issuer, where it says so, else the token itself
 * @param until when the token ends
 */
public record TokenHolder(String subject, @Nullable String client, String session, Instant until)
    implements Principal {

  @Override
  public String getName() {
    return subject;
  }
}
