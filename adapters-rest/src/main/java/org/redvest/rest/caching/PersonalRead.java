// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A reading whose answer is for its own reader: his device may keep it, and asks each time whether
 * it still holds ({@link PersonalReads}).
 */
@Documented
@NameBinding
@Target(METHOD)
@Retention(RUNTIME)
public @interface PersonalRead {}
