// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what answers for a feature's inbound port. Whoever runs core makes one, and gives it what
 * its constructor asks for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCases {}
