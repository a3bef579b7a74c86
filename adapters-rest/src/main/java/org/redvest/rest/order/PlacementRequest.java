// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderId;
import org.redvest.order.in.Placement;
import org.redvest.order.model.Ask;
import org.redvest.order.model.Channel;
import org.redvest.order.model.OrderKind;
import org.redvest.rest.body.BodyIds;
import org.redvest.rest.body.CodePoints;
import org.redvest.rest.body.PointJson;
import org.redvest.rest.body.Words;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.PersonName;
import org.redvest.shared.PhoneNumber;

/** The body of placing an order. */
@Schema(name = "Placement", description = "What is asked for, where, when and by whom.")
record PlacementRequest(
    @NotNull OrderKind kind,
    @NotNull Channel channel,
    @Nullable @CodePoints(max = 40)
        @Schema(
            description =
                "Code of the category; not with a MENU order, which has that of its item.",
            examples = "HOME_REPAIR")
        String category,
    @Nullable @Schema(description = "For a MENU order, and for no other.") UUID menuItem,
    @NotNull @CodePoints(max = 1_000)
        @Schema(description = "What is needed, in plain words.", examples = "厨房水管漏水，老人独居")
        String need,
    @Nullable @CodePoints(max = 500)
        @Schema(description = "What may be dangerous about it.", examples = "家中有一只狗")
        String risks,
    @NotNull @Schema(description = "The position where it is placed.") UUID position,
    @Nullable @Schema(description = "The lowest position that covers the place, if another.")
        UUID station,
    @NotNull @CodePoints(max = 200) @Schema(examples = "海棠社区 3 号楼 2 单元 501") String address,
    @Nullable @Valid PointJson point,
    @Nullable @Valid @Schema(description = "When help is wanted; any time when absent.")
        WindowJson wanted,
    @Nullable @Min(1) @Max(500) @Schema(description = "How many volunteers are wanted; 1 when absent.")
        Integer headcount,
    @NotNull @Valid ContactJson contact,
    @Nullable @CodePoints(max = 200)
        @Schema(
            description =
                "A partner's own reference; the same one is the same order. With channel PARTNER only.")
        String externalReference,
    @Nullable @Schema(description = "The order that this one is split off from.") UUID partOf) {

  /** Whom to call about it. */
  @Schema(name = "Contact", description = "Whom to call about it.")
  record ContactJson(
      @NotNull @CodePoints(max = 50) @Schema(examples = "王桂兰") String name,
      @NotNull @CodePoints(max = 30) @Schema(examples = "13812341234") String phone) {

    static ContactJson from(Ask.Contact contact) {
      return new ContactJson(contact.name().value().text(), contact.phone().value().text());
    }

    Ask.Contact toDomain() {
      return new Ask.Contact(PersonName.of(name), PhoneNumber.of(phone));
    }

    @Override
    public String toString() {
      return "•••";
    }
  }

  Placement toDomain() {
    requireUsed("externalReference", externalReference, "channel", channel, Channel.PARTNER);
    requireUsed("menuItem", menuItem, "kind", kind, OrderKind.MENU);
    if (kind == OrderKind.MENU && category != null) {
      throw new MalformedRequest(Fault.notTogether("category", "menuItem"));
    }
    return new Placement(
        kind,
        channel,
        category == null ? null : new CategoryCode(category),
        BodyIds.orNull("menuItem", menuItem, MenuItemId::new),
        Words.of(need),
        Words.orNull(risks),
        BodyIds.of("position", position, PositionId::new),
        BodyIds.orNull("station", station, PositionId::new),
        Words.line(address),
        point == null ? null : point.toDomain(),
        wanted == null ? null : wanted.toDomain(),
        Objects.requireNonNullElse(headcount, 1),
        contact.toDomain(),
        Words.lineOrNull(externalReference),
        BodyIds.orNull("partOf", partOf, OrderId::new));
  }

  /** What would be passed over is refused: its sender means something by it. */
  private static <E extends Enum<E>> void requireUsed(
      String field, @Nullable Object value, String by, E given, E user) {
    if (value != null && given != user) {
      throw new MalformedRequest(Fault.notTogether(field, by + "=" + given));
    }
  }

  @Override
  public String toString() {
    return "PlacementRequest[" + kind + ", " + channel + "]";
  }
}
