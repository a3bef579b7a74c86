package org.redvest.rest.signin;

import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verified token names: all that is kept of it.
 *
 * @param subject the issuer's identifier of the person or machine, never blank
 * @param client the client that the token was issued to, where the issuer says so
 * @param tokenId the token's own identifier (RFC 7519, 4.1.7), where it has one
 * @param until when the token ends
 */
public record TokenHolder(
    String subject, @Nullable String client, @Nullable String tokenId, Instant until)
    implements Principal {

  @Override
  public String getName() {
    return subject;
  }
}
