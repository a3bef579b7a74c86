// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.command;

import org.redvest.event.EventEntry;
import org.redvest.shared.Id;
import org.redvest.shared.Version;

/** A thing that commands make and change, one version and one event at a time. */
public interface Subject {

  Id id();

  Version version();

  /** What the event log calls it. */
  EventEntry.Kind kind();
}
