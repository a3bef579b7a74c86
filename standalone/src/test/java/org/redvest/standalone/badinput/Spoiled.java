// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import org.redvest.standalone.endtoend.Call;

/**
 * A request that was good, and one thing was done to it.
 *
 * @param how what was done
 * @param refused whether it must be refused; otherwise it may also be taken as it is, as an emoji
 *     in a text is, but never break anything
 */
public record Spoiled(String how, Call call, boolean refused) {}
