// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.paging;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, as the query says. */
public record Paging(
    @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {}
