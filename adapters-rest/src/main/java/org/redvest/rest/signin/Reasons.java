// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import org.redvest.rest.signin.SignIn.Reason;

/** From the verifier's failure to the reason. */
final class Reasons {

  private Reasons() {}

  static Reason of(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvableKeyException) {
        return Reason.UNKNOWN_KEY;
      }
      if (cause instanceof InvalidJwtException invalid && !invalid.getErrorDetails().isEmpty()) {
        var reason = of(invalid.getErrorDetails().getFirst());
        if (reason != Reason.UNACCEPTABLE) {
          return reason;
        }
      }
    }
    return Reason.UNACCEPTABLE;
  }

  private static Reason of(ErrorCodeValidator.Error error) {
    return switch (error.getErrorCode()) {
      case ErrorCodes.EXPIRED, ErrorCodes.EXPIRATION_MISSING -> Reason.EXPIRED;
      case ErrorCodes.NOT_YET_VALID, ErrorCodes.ISSUED_AT_INVALID_FUTURE -> Reason.NOT_YET_VALID;
      case ErrorCodes.ISSUER_INVALID, ErrorCodes.ISSUER_MISSING -> Reason.OTHER_ISSUER;
      case ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING -> Reason.OTHER_AUDIENCE;
      case ErrorCodes.SUBJECT_MISSING, ErrorCodes.SUBJECT_INVALID -> Reason.NO_SUBJECT;
      case ErrorCodes.SIGNATURE_INVALID -> Reason.BAD_SIGNATURE;
      default -> Reason.UNACCEPTABLE;
    };
  }
}
