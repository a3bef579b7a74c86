// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.access;

import java.util.UUID;
import org.redvest.shared.Id;

/** A node of the network (阵地). */
public record PositionId(UUID value) implements Id {}
