// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Ask the port for {@link Limit#andOneMore} rows; {@link #of} keeps what was
 * asked for and makes the cursor of the next page only where there is one.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    @Size(max = 200) @Schema(required = true) List<T> items,
    @Nullable @Schema(
            minLength = 1,
            maxLength = 500,
            description = "Send it as cursor to get the next page; absent on the last one.",
            nullable = true)
        String next) {

  public static <R, T> Page<T> of(
      List<R> rows, Limit limit, Function<R, T> item, Function<R, String> cursor) {
    var kept = rows.subList(0, Math.min(rows.size(), limit.rows()));
    var next = rows.size() > limit.rows() ? cursor.apply(kept.getLast()) : null;
    return new Page<>(kept.stream().map(item).toList(), next);
  }
}
