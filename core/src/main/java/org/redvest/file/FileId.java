// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file;

import java.util.UUID;
import org.redvest.shared.Id;

/** A stored file. */
public record FileId(UUID value) implements Id {}
