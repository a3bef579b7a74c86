// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import org.jspecify.annotations.Nullable;
import org.redvest.access.ClientAddress;

/**
 * What became of a token that was verified: a CDI event, whose observers must not wait for
 * anything, as they are called where requests arrive. A token answered from memory fires nothing.
 * An accepted token is seen again by each replica, after each end of the memory's ceiling, and
 * after each change of the keys; whoever wants a sign-in once counts sessions. A stranger can have
 * as many tokens refused as he likes.
 */
public sealed interface SignIn {

  Request request();

  /** A token that verifies and was not in memory. */
  record Accepted(TokenHolder holder, Request request) implements SignIn {}

  /** A token that does not verify. What it says of itself is a stranger's word, so not here. */
  record Refused(Reason reason, Request request) implements SignIn {}

  /**
   * The request that the token came with.
   *
   * @param from the address that it came from; null where that is not known
   */
  record Request(@Nullable ClientAddress from, String trace) {}

  /** Why a token is refused. */
  enum Reason {
    EXPIRED,
    NOT_YET_VALID,
    OTHER_ISSUER,
    OTHER_AUDIENCE,
    NO_SUBJECT,
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    /** No token, or one in a form or by an algorithm that is never accepted. */
    UNACCEPTABLE
  }
}
