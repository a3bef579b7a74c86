// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The network (阵地): a tree of positions from the province or city down to the village station, and
 * the people who are appointed to them. Positions come from a file of administrative divisions or
 * one by one; each remembers its division's code, and where divisions belong now is a dated
 * relation of its own, because counties merge and split. An appointment gives a role at a position
 * and everywhere below it, from a time to a time.
 */
@NullMarked
package org.redvest.network;

import org.jspecify.annotations.NullMarked;
