// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.order.model;

import jakarta.inject.Singleton;

/** Knows a framework. */
@Singleton
public class Framed {}
