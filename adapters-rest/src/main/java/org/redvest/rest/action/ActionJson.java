// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.model.OrderAction;
import org.redvest.rest.body.CodePoints;

/** Something that the caller may do now, with all that it takes to do it. */
@Schema(
    name = "Action",
    description = "What the caller may do now: send the fields as a JSON object to the path.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionJson(
    OrderAction action,
    @CodePoints(max = 10) @Schema(examples = "POST") String method,
    @CodePoints(max = 200)
        @Schema(examples = "/v1/orders/01a2008d-7400-8123-9392-feaaaaaaaaaa/verification")
        String path,
    @Size(max = 30) List<FieldJson> fields,
    @Nullable @Schema(description = "Until when it should be done.") Instant deadlineAt) {}
