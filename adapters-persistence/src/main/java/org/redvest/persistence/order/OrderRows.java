// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.access.TeamId;
import org.redvest.category.CategoryCode;
import org.redvest.menu.MenuItemId;
import org.redvest.order.OrderId;
import org.redvest.order.OrderNumber;
import org.redvest.order.model.Ask;
import org.redvest.order.model.Deadline;
import org.redvest.order.model.Holding;
import org.redvest.order.model.Nudges;
import org.redvest.order.model.Order;
import org.redvest.order.model.Progress;
import org.redvest.order.model.Stage;
import org.redvest.persistence.history.AskedRow;
import org.redvest.persistence.history.HistoryMacs;
import org.redvest.persistence.order.SealedWords.Asked;
import org.redvest.persistence.order.SealedWords.Words;
import org.redvest.shared.Id;
import org.redvest.shared.PersonName;
import org.redvest.shared.Personal;
import org.redvest.shared.PhoneNumber;
import org.redvest.shared.Sealing;
import org.redvest.shared.TimeWindow;
import org.redvest.shared.Version;

/** Orders to rows and back. */
@ApplicationScoped
class OrderRows {

  private final SealedWords sealedWords;
  private final RoundRows roundRows;
  private final HistoryMacs macs;

  @Inject
  OrderRows(SealedWords sealedWords, RoundRows roundRows, Sealing sealing) {
    this.sealedWords = sealedWords;
    this.roundRows = roundRows;
    this.macs = new HistoryMacs(sealing);
  }

  OrderRow from(Order order) {
    var row = new OrderRow();
    row.city = order.id().city().code();
    row.id = order.id().value();
    row.number = order.number().format();
    row.placedAt = order.placedAt();
    ask(order.ask(), row);
    row.asked = sealedWords.seal(asked(order.ask()), context(row, "asked"));
    row.words = sealedWords.seal(words(order), context(row, "words"));
    row.mac = macs.of(askedRow(row).canonical());
    columns(order, row);
    return row;
  }

  /** Takes over everything that a command may have changed. */
  void take(Order order, OrderRow row) {
    var words = words(order);
    if (order.ask().isErased() == row.erased) {
      row.words = sealedWords.reseal(row.words, words, context(row, "words"), Words.LOST);
    } else {
      row.erased = true;
      row.words = sealedWords.blank(row.words, words, context(row, "words"));
      row.asked = sealedWords.seal(asked(order.ask()), context(row, "asked"));
      row.cell = cell(order.ask());
    }
    columns(order, row);
  }

  Order toDomain(OrderParts parts) {
    var row = parts.order();
    var words = sealedWords.open(row.words, Words.class, context(row, "words"), Words.LOST);
    var rounds = parts.rounds().stream().map(roundRows::toDomain).toList();
    var stage = StageColumns.read(row, rounds.getLast(), words);
    var holding =
        new Holding(
            parts.lineages().of(row.holder),
            parts.lineages().of(row.station),
            id(row.escalatedFrom, PositionId::new));
    return new Order(
        new OrderId(row.id),
        OrderNumber.parse(row.number),
        row.placedAt,
        ask(row),
        new Progress(
            stage,
            holding,
            row.roundsHere,
            rounds,
            parts.offers().stream().map(OfferRow::toDomain).toList(),
            parts.objections().stream()
                .map(one -> one.toDomain(parts.lineages().of(one.decider), sealedWords))
                .toList(),
            deadline(row),
            new Nudges(row.nudgeDay, row.nudgeCount),
            StageColumns.personal(words.publicText()),
            Arrays.stream(row.involved).map(PersonId::new).collect(Collectors.toSet())),
        new Version(row.version));
  }

  private static void columns(Order order, OrderRow row) {
    var progress = order.progress();
    row.version = order.version().number();
    StageColumns.write(progress.stage(), row);
    row.holder = progress.holding().position().value();
    row.escalatedFrom = value(progress.holding().escalatedFrom());
    row.round = progress.round().number();
    row.roundsHere = progress.roundsHere();
    row.objections = progress.objections().size();
    var deadline = progress.deadline();
    row.dueWhat = deadline == null ? null : deadline.what();
    row.dueAt = deadline == null ? null : deadline.at();
    row.firesAt = deadline == null ? null : deadline.firesAt();
    row.nudgeDay = progress.nudges().day();
    row.nudgeCount = progress.nudges().count();
    row.involved = progress.involved().stream().map(PersonId::value).sorted().toArray(UUID[]::new);
  }

  private void ask(Ask ask, OrderRow row) {
    row.kind = ask.kind();
    row.channel = ask.channel();
    row.category = ask.category().value();
    row.menuItem = value(ask.menuItem());
    row.menuTeam = value(ask.menuTeam());
    row.station = ask.place().station().value();
    row.cell = cell(ask);
    row.wantedFrom = ask.wanted() == null ? null : ask.wanted().from();
    row.wantedTo = ask.wanted() == null ? null : ask.wanted().to();
    row.headcount = ask.headcount();
    row.requester = value(ask.requester());
    row.placedBy = value(ask.placedBy());
    var reference = ask.partnerReference();
    row.partner = reference == null ? null : reference.partner().value();
    row.referenceHash =
        reference == null ? null : sealedWords.referenceHash(reference.reference().text());
    row.partOf = value(ask.partOf());
  }

  private static AskedRow askedRow(OrderRow row) {
    return new AskedRow(
        row.city,
        row.id,
        row.number,
        row.placedAt,
        row.kind.name(),
        row.channel.name(),
        row.category,
        row.menuItem,
        row.menuTeam,
        row.station,
        row.wantedFrom,
        row.wantedTo,
        row.headcount,
        row.requester,
        row.placedBy,
        row.partner,
        row.referenceHash,
        row.partOf);
  }

  private static @Nullable String cell(Ask ask) {
    var point = ask.place().point();
    return point == null ? null : point.cell().id();
  }

  private static Asked asked(Ask ask) {
    var point = ask.place().point();
    var reference = ask.partnerReference();
    var contact = ask.contact();
    return new Asked(
        ask.need().text(),
        StageColumns.text(ask.risks()),
        contact == null ? "" : contact.name().value().text(),
        contact == null ? "" : contact.phone().value().text(),
        ask.place().address().text(),
        point == null ? null : point.lat(),
        point == null ? null : point.lng(),
        point == null ? null : point.datum().name(),
        point == null ? null : point.accuracyMeters(),
        reference == null ? null : reference.reference().text());
  }

  private Ask ask(OrderRow row) {
    var asked = sealedWords.open(row.asked, Asked.class, context(row, "asked"), Asked.LOST);
    return new Ask(
        row.kind,
        row.channel,
        new CategoryCode(row.category),
        id(row.menuItem, MenuItemId::new),
        id(row.menuTeam, TeamId::new),
        new Personal(asked.need()),
        StageColumns.personal(asked.risks()),
        new Ask.Place(new PositionId(row.station), new Personal(asked.address()), asked.point()),
        row.wantedFrom == null
            ? null
            : new TimeWindow(row.wantedFrom, requireNonNull(row.wantedTo)),
        row.headcount,
        row.erased || asked.equals(Asked.LOST)
            ? null
            : new Ask.Contact(PersonName.of(asked.name()), PhoneNumber.of(asked.phone())),
        id(row.requester, PersonId::new),
        id(row.placedBy, PersonId::new),
        row.partner == null
            ? null
            : new Ask.PartnerReference(
                new PersonId(row.partner), new Personal(requireNonNull(asked.reference()))),
        id(row.partOf, OrderId::new));
  }

  private static Words words(Order order) {
    var referred = order.stage() instanceof Stage.Referred r ? r : null;
    return new Words(
        referred == null ? null : referred.office().text(),
        referred == null ? null : StageColumns.text(referred.answer()),
        StageColumns.text(order.progress().publicText()));
  }

  private static @Nullable Deadline deadline(OrderRow row) {
    return row.dueWhat == null
        ? null
        : new Deadline(row.dueWhat, requireNonNull(row.dueAt), row.firesAt);
  }

  private static <T> @Nullable T id(@Nullable UUID value, Function<UUID, T> type) {
    return value == null ? null : type.apply(value);
  }

  private static @Nullable UUID value(@Nullable Id id) {
    return id == null ? null : id.value();
  }

  private static Sealing.Context context(OrderRow row, String column) {
    return new Sealing.Context("orders", column, row.id);
  }
}
