package org.redvest.rest.signin;

/**
 * What became of a token that was verified. Fired asynchronously as a CDI event, so that an
 * observer may take its time; a token answered from memory fires nothing. An accepted token is seen
 * again by each replica, after each end of the memory's ceiling, and after each change of the keys:
 * who wants it once counts token identifiers. A stranger can have as many tokens refused as he
 * likes.
 */
public sealed interface SignIn {

  /** The address that the request came from. */
  String from();

  /** A token that verifies and was not in memory. */
  record Accepted(TokenHolder holder, String from) implements SignIn {}

  /** A token that does not verify. What it says of itself is a stranger's word, so not here. */
  record Refused(Reason reason, String from) implements SignIn {}

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
