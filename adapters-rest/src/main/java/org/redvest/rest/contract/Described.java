// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.contract;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What the contract says of an operation that the code cannot tell. All else is read off the method
 * by {@link Descriptions}: its name is the operationId, its parameters and types are the forms, and
 * {@link org.redvest.rest.caching.PublicRead} says who needs no token.
 */
@Documented
@Target(METHOD)
@Retention(RUNTIME)
public @interface Described {

  /** In a few words, as in a list. */
  String summary();

  /** Who may, and what else has to be known; begins after "Who: ". */
  String who();

  /** What the good answer is. */
  String answer();

  /** What 200 says, where what was to be made may be there already; for nothing else. */
  String found() default "";

  /** Whether what it is about can be over for good, so that it is answered with 410. */
  boolean gone() default false;

  /** Whether nobody may ask without a token, save where a reading says otherwise. */
  boolean needsToken() default true;

  /** Whether a command on what is there takes the version that its sender has seen. */
  boolean takesVersion() default true;

  /** What 202 says, where it may take a second person; for nothing else. */
  String asked() default "";

  /** By which codes it is refused, where the contract tells of more than that it can be. */
  String refused() default "Refused.";
}
