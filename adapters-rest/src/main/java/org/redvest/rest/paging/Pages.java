// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Id;

/** Lists in the order of their ids, a page at a time. */
@ApplicationScoped
public class Pages {

  private final Cursors cursors;

  @Inject
  Pages(Cursors cursors) {
    this.cursors = cursors;
  }

  /** Asks for the rows after one, and for how many. */
  public interface Rows<I, R> {
    List<R> after(@Nullable I last, int limit);
  }

  /**
   * One page.
   *
   * @param list what is listed, with every value that selects from it ({@link Cursors#list})
   */
  public <I extends Id, R, T> Page<T> of(
      List<String> list,
      Paging asked,
      Function<UUID, I> id,
      Rows<I, R> rows,
      Function<R, T> item,
      Function<R, I> idOf) {
    var limit = Limit.of(asked.limit());
    var last =
        cursors.read(asked.cursor(), list, 1).map(key -> id.apply(UUID.fromString(key.getFirst())));
    return Page.of(
        rows.after(last.orElse(null), limit.andOneMore()),
        limit,
        item,
        row -> cursors.write(list, idOf.apply(row).value()));
  }
}
