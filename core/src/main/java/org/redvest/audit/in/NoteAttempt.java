// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.audit.in;

import org.redvest.audit.AuditEntry;

/**
 * Notes a sign-in or a refusal: at once, without the database. Equal ones within a minute become
 * one entry with a count, and beyond so many different ones only their kinds are kept apart, so
 * that a stranger cannot fill the disk. {@link WriteAttempts} puts them into the trail a moment
 * later; what was noted in the last second before a process is killed is lost.
 */
public interface NoteAttempt {
  void note(AuditEntry entry);
}
