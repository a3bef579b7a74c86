package org.redvest.persistence.order;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.persistence.order.SealedWords.Asked;
import org.redvest.persistence.order.SealedWords.RoundWords;
import org.redvest.person.model.PersonalCopy.Looked;
import org.redvest.person.model.PersonalCopy.OwnOrder;
import org.redvest.person.model.PersonalCopy.Rated;
import org.redvest.person.model.PersonalCopy.TypedOrder;
import org.redvest.person.model.PersonalCopy.Written;
import org.redvest.shared.Personal;
import org.redvest.shared.Sealing;

/** Rows of {@link PersonalOrdersSql} with their words opened. */
@ApplicationScoped
class PersonalOrderRows {

  private final SealedWords words;

  @Inject
  PersonalOrderRows(SealedWords words) {
    this.words = words;
  }

  OwnOrder own(Tuple row, Map<UUID, List<Rated>> ratings, Map<UUID, List<Looked>> looks) {
    var id = row.get("id", UUID.class);
    var asked =
        words.open(
            bytes(row, "asked"),
            Asked.class,
            new Sealing.Context("orders", "asked", id),
            Asked.LOST);
    return new OwnOrder(
        id,
        text(row, "number"),
        at(row, "placed_at"),
        text(row, "kind"),
        text(row, "channel"),
        text(row, "category"),
        new PositionId(row.get("station", UUID.class)),
        text(row, "stage"),
        at(row, "since"),
        row.get("headcount", Integer.class),
        atOrNull(row, "wanted_from"),
        atOrNull(row, "wanted_to"),
        new Personal(asked.need()),
        StageColumns.personal(asked.risks()),
        new Personal(asked.address()),
        asked.point(),
        new Personal(asked.name()),
        new Personal(asked.phone()),
        row.get("nudge_count", Integer.class),
        ratings.getOrDefault(id, List.of()),
        looks.getOrDefault(id, List.of()));
  }

  Map<UUID, List<Rated>> ratings(List<Tuple> rows) {
    return rows.stream()
        .collect(groupingBy(PersonalOrderRows::order, mapping(this::rated, toList())));
  }

  private Rated rated(Tuple row) {
    return new Rated(
        row.get("round", Integer.class),
        at(row, "rated_at"),
        text(row, "way"),
        row.get("score", Integer.class),
        row.get("solved", Boolean.class),
        row.get("another_team", Boolean.class),
        StageColumns.personal(roundWords(row).rating()));
  }

  Map<UUID, List<Looked>> looks(List<Tuple> rows) {
    return rows.stream()
        .collect(
            groupingBy(
                PersonalOrderRows::order,
                mapping(
                    row ->
                        new Looked(
                            at(row, "at"), text(row, "purpose"), row.get("unit", String.class)),
                    toList())));
  }

  TypedOrder typed(Tuple row) {
    return new TypedOrder(
        row.get("id", UUID.class),
        text(row, "number"),
        at(row, "placed_at"),
        text(row, "channel"),
        text(row, "category"));
  }

  Written objection(Tuple row) {
    var context = new Sealing.Context("objection", "reason", row.get("id", UUID.class));
    var reason =
        words.open(bytes(row, "reason"), String.class, context, Personal.UNREADABLE.text());
    return new Written("OBJECTION", order(row), at(row, "raised_at"), new Personal(reason));
  }

  /** Of a round's notes those that are his. */
  Stream<Written> notes(Tuple row, PersonId person) {
    var said = roundWords(row);
    return Stream.of(
            note(row, person, "VERIFICATION_NOTE", "verified", said.note()),
            note(row, person, "SERVICE_REPORT", "reported", said.done()),
            note(row, person, "CALL_BACK_NOTE", "called_back", said.callBack()))
        .flatMap(notes -> notes);
  }

  private static Stream<Written> note(
      Tuple row, PersonId person, String what, String deed, @Nullable String said) {
    return said == null || !person.value().equals(row.get(deed + "_by", UUID.class))
        ? Stream.empty()
        : Stream.of(new Written(what, order(row), at(row, deed + "_at"), new Personal(said)));
  }

  private RoundWords roundWords(Tuple row) {
    var context =
        new Sealing.Context("order_round", "words/" + row.get("round", Integer.class), order(row));
    return words.open(bytes(row, "words"), RoundWords.class, context, RoundWords.LOST);
  }

  private static UUID order(Tuple row) {
    return row.get("order_id", UUID.class);
  }

  private static byte[] bytes(Tuple row, String column) {
    return row.get(column, byte[].class);
  }

  private static String text(Tuple row, String column) {
    return row.get(column, String.class);
  }

  private static Instant at(Tuple row, String column) {
    return row.get(column, Instant.class);
  }

  private static @Nullable Instant atOrNull(Tuple row, String column) {
    return row.get(column, Instant.class);
  }
}
