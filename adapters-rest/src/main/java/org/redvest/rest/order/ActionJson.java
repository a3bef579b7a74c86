package org.redvest.rest.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.order.OrderAction;
import org.redvest.order.in.OrderSheet.Possible;
import org.redvest.rest.body.CodePoints;

/** Something that the caller may do now, with all that it takes to do it. */
@Schema(
    name = "Action",
    description = "What the caller may do now: send the fields as a JSON object to the path.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionJson(
    OrderAction action,
    @CodePoints(max = 10) @Schema(examples = "POST") String method,
    @CodePoints(max = 200)
        @Schema(examples = "/v1/orders/01a2008d-7400-8123-9392-feaaaaaaaaaa/verification")
        String path,
    @Size(max = 30) List<FieldJson> fields,
    @Nullable @Schema(description = "Until when it should be done.") Instant deadlineAt) {

  static List<ActionJson> from(UUID target, List<Possible> possible) {
    return possible.stream().flatMap(one -> from(target, one.action(), one.deadlineAt())).toList();
  }

  static List<ActionJson> from(
      UUID target, Collection<OrderAction> actions, @Nullable Instant deadlineAt) {
    return actions.stream().sorted().flatMap(one -> from(target, one, deadlineAt)).toList();
  }

  private static Stream<ActionJson> from(
      UUID target, OrderAction action, @Nullable Instant deadlineAt) {
    return ActionPaths.of(action).stream()
        .map(call ->
            new ActionJson(
                action, "POST", call.path(target), FieldJson.of(call.body()), deadlineAt));
  }
}
