// SPDX-License-Identifier: MulanPSL-2.0
/**
 * The audit trail (GB/T 22239): who did what, on whom, from where, and how it ended. It is a store
 * of its own beside the events: only an AUDITOR reads it, his reading is in it, and the service can
 * add to it and nothing else. What a command does is written in the command's own transaction, from
 * its event where that is {@link org.redvest.audit.Audited}; sign-ins and refusals, which strangers
 * cause at will, are gathered for a moment and written together ({@link
 * org.redvest.audit.in.NoteAttempt}).
 */
@NullMarked
package org.redvest.audit;

import org.jspecify.annotations.NullMarked;
