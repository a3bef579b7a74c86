// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.rest.body.CodePoints;

/** The body of a deletion: it says that it is meant. */
@Schema(name = "DeletionRequest")
record DeletionRequest(
    @NotNull @CodePoints(max = 17)
        @Pattern(regexp = "DELETE_MY_ACCOUNT") @Schema(
            description = "That the account and all that is his shall go; nothing brings it back.",
            examples = "DELETE_MY_ACCOUNT")
        String confirmation) {}
