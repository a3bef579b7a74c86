// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A reading that needs no token, so that whatever stands between us and the reader may keep it for
 * a while and ask again by its tag ({@link PublicReads}). What it shows may hold nothing of staff
 * and nothing personal (DESIGN 10).
 */
@Documented
@NameBinding
@Target({TYPE, METHOD})
@Retention(RUNTIME)
public @interface PublicRead {

  /** For what changes while people look at it. */
  int LISTING = 60;

  /** For what changes a few times a year. */
  int CATALOGUE = 300;

  /** How long it counts as fresh. */
  int seconds() default LISTING;

  /**
   * Whether somebody signed in gets an answer of his own: he sees more, or needs the version as the
   * tag for a command's {@code If-Match}.
   */
  boolean differs() default false;
}
