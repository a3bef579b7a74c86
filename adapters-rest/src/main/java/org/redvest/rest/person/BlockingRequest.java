// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.person.BlockReason;

/** The body of blocking an account. */
@Schema(name = "BlockingRequest")
record BlockingRequest(@NotNull BlockReason reason) {}
