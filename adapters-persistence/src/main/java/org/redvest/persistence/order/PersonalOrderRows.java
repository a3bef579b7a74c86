// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.PositionId;
import org.redvest.persistence.order.SealedWords.Asked;
import org.redvest.persistence.order.SealedWords.RoundWords;
import org.redvest.persistence.shared.Cells;
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

  /** Something that hangs on an order. */
  record OfOrder<T>(UUID order, T what) {}

  OwnOrder own(ResultSet row, Map<UUID, List<Rated>> ratings, Map<UUID, List<Looked>> looks)
      throws SQLException {
    var id = Cells.uuid(row, 1);
    var asked =
        words.open(
            row.getBytes(13), Asked.class, new Sealing.Context("orders", "asked", id), Asked.LOST);
    return new OwnOrder(
        id,
        row.getString(2),
        Cells.instant(row, 3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        new PositionId(Cells.uuid(row, 7)),
        row.getString(8),
        Cells.instant(row, 9),
        row.getInt(10),
        Cells.instantOrNull(row, 11),
        Cells.instantOrNull(row, 12),
        new Personal(asked.need()),
        StageColumns.personal(asked.risks()),
        new Personal(asked.address()),
        asked.point(),
        new Personal(asked.name()),
        new Personal(asked.phone()),
        row.getInt(14),
        ratings.getOrDefault(id, List.of()),
        looks.getOrDefault(id, List.of()));
  }

  OfOrder<Rated> rated(ResultSet row) throws SQLException {
    var order = Cells.uuid(row, 1);
    int round = row.getInt(2);
    return new OfOrder<>(
        order,
        new Rated(
            round,
            Cells.instant(row, 3),
            row.getString(4),
            row.getInt(5),
            row.getBoolean(6),
            row.getBoolean(7),
            StageColumns.personal(roundWords(order, round, row.getBytes(8)).rating())));
  }

  static OfOrder<Looked> looked(ResultSet row) throws SQLException {
    return new OfOrder<>(
        Cells.uuid(row, 1), new Looked(Cells.instant(row, 2), row.getString(3), row.getString(4)));
  }

  static TypedOrder typed(ResultSet row) throws SQLException {
    return new TypedOrder(
        Cells.uuid(row, 1),
        row.getString(2),
        Cells.instant(row, 3),
        row.getString(4),
        row.getString(5));
  }

  Written objection(ResultSet row) throws SQLException {
    var context = new Sealing.Context("objection", "reason", Cells.uuid(row, 1));
    var reason = words.open(row.getBytes(4), String.class, context, Personal.UNREADABLE.text());
    return new Written(
        "OBJECTION", Cells.uuid(row, 2), Cells.instant(row, 3), new Personal(reason));
  }

  /** Of a round's notes those that are his. */
  List<Written> notes(ResultSet row, PersonId person) throws SQLException {
    var order = Cells.uuid(row, 1);
    var said = roundWords(order, row.getInt(2), row.getBytes(3));
    var notes = new ArrayList<Written>();
    addNote(notes, row, person, "VERIFICATION_NOTE", 4, said.note());
    addNote(notes, row, person, "SERVICE_REPORT", 6, said.done());
    addNote(notes, row, person, "CALL_BACK_NOTE", 8, said.callBack());
    return notes;
  }

  /**
   * @param at where the column is that says when; the next one says who
   */
  private static void addNote(
      List<Written> notes,
      ResultSet row,
      PersonId person,
      String what,
      int at,
      @Nullable String said)
      throws SQLException {
    if (said != null && person.value().equals(row.getObject(at + 1, UUID.class))) {
      notes.add(new Written(what, Cells.uuid(row, 1), Cells.instant(row, at), new Personal(said)));
    }
  }

  private RoundWords roundWords(UUID order, int round, byte[] sealed) {
    var context = new Sealing.Context("order_round", "words/" + round, order);
    return words.open(sealed, RoundWords.class, context, RoundWords.LOST);
  }
}
