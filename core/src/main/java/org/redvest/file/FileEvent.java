// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file;

import java.util.UUID;
import org.redvest.event.DomainEvent;

/** What can happen to a file on its own; that a report names it is told by the order's event. */
public sealed interface FileEvent extends DomainEvent {

  record FileStored(UUID order, FileType type, long bytes) implements FileEvent {}

  /** No report named it within its day, or none did when its owner went. */
  record FileRemoved(UUID order) implements FileEvent {}
}
