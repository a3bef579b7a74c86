// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Falsified rows are noticed. Whoever owns the database can change any row, but not make a mac: its
 * key is wrapped by the master key, which is not there. So each event holds a mac over its whole
 * row and over the mac of the subject's event before; audit entries, account links and what was
 * asked of an order hold one over themselves; {@link org.redvest.persistence.history.AuditLinks}
 * chains the trail after the commit. What a chain cannot show, that its end is or was gone, is
 * shown by signed checkpoints in a folder outside the database. {@link
 * org.redvest.persistence.history.HistoryVerifier} holds all of it against each other, and the rows
 * against what their events add up to.
 */
@NullMarked
package org.redvest.persistence.history;

import org.jspecify.annotations.NullMarked;
