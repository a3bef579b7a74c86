// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.event;

/**
 * One kind of thing that can happen, as a record of ids, codes, numbers and instants. The record's
 * simple name is the event's type in the log, so it is never renamed.
 */
public interface DomainEvent {

  /** The version of the record's form, raised when its fields change their meaning. */
  default int schema() {
    return 1;
  }
}
