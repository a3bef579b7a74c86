// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.model;

/** A position and how far it is, as the crow flies. */
public record NearPosition(PositionSummary position, double meters) {}
