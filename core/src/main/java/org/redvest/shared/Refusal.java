// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.util.Map;

/**
 * A rule said no. Every feature has one enumeration of its codes, each of which makes its refusal;
 * adapters turn the {@link Kind} into their own words (HTTP status codes, problem documents) and
 * look up the texts by code, in either language, with the parameters filled in.
 */
public class Refusal extends RuntimeException {

  /** What sort of no it is. */
  public enum Kind {
    /** Nobody is signed in where somebody must be. */
    UNAUTHENTICATED,
    /** The actor may know of the subject, but not do this to it. */
    FORBIDDEN,
    /** There is no such subject, or the actor may not know of it. */
    NOT_FOUND,
    /** The input has not the agreed form. */
    MALFORMED,
    /** The input has the right form, but says something that cannot be. */
    INVALID,
    /** The caller has seen another version of the subject. */
    STALE,
    /** The subject is in a state that does not allow this. */
    CONFLICT,
    /** It was there once and is over, as an expired offer or link. */
    GONE,
    /** The request is larger than agreed. */
    TOO_LARGE,
    /** The caller asks more often than agreed; a little later he may again. */
    TOO_OFTEN,
    /** Too busy just now; the same request may succeed a little later. */
    BUSY
  }

  /** A stable name for one reason of refusal, such as {@code ORDER_WRONG_STAGE}. */
  public interface Code {
    String name();

    Kind kind();

    /** The refusal, to be thrown. */
    default Refusal refusal() {
      return refusal(Map.of());
    }

    /**
     * The refusal, to be thrown.
     *
     * @param parameters values for the texts
     */
    default Refusal refusal(Map<String, Object> parameters) {
      return new Refusal(this, parameters);
    }
  }

  /** The parameter that says when the same request may succeed. */
  public static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

  private final transient Code code;
  private final transient Map<String, Object> parameters;

  protected Refusal(Code code, Map<String, Object> parameters) {
    super(code.name() + parameters, null, false, false);
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  public Code code() {
    return code;
  }

  /** Values for the texts: ids, codes, numbers and instants, never anything personal. */
  public Map<String, Object> parameters() {
    return parameters;
  }
}
