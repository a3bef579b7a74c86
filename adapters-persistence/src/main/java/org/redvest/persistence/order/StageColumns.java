// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.access.TeamId;
import org.redvest.order.OrderId;
import org.redvest.order.model.Plan;
import org.redvest.order.model.Round;
import org.redvest.order.model.Stage;
import org.redvest.shared.Personal;
import org.redvest.shared.TimeWindow;

/** A stage in the columns of an order's row; the row's checks say which belong to which. */
final class StageColumns {

  private StageColumns() {}

  /** Sets the columns of the stage, and empties those of all others. */
  static void write(Stage stage, OrderRow row) {
    row.stage = stage.name();
    row.since = stage.since();
    var team = stage.servingTeam();
    row.team = team == null ? null : team.value();
    row.rejection = null;
    row.duplicateOf = null;
    row.outcome = null;
    row.byRequester = null;
    plan(null, row);
    switch (stage) {
      case Stage.Scheduled scheduled -> plan(scheduled.plan(), row);
      case Stage.Served served -> plan(served.plan(), row);
      case Stage.Rejected rejected -> {
        row.rejection = rejected.reason();
        row.duplicateOf = rejected.duplicateOf() == null ? null : rejected.duplicateOf().value();
      }
      case Stage.Closed closed -> row.outcome = closed.outcome();
      case Stage.Cancelled cancelled -> row.byRequester = cancelled.byRequester();
      case Stage.Placed _, Stage.Verified _, Stage.Referred _, Stage.Offered _ -> {}
      case Stage.Taken _, Stage.Unmet _ -> {}
    }
  }

  /** The stage that the columns tell; the report stands in the present round. */
  static Stage read(OrderRow row, Round round, SealedWords.Words words) {
    var since = row.since;
    return switch (row.stage) {
      case PLACED -> new Stage.Placed(since);
      case VERIFIED -> new Stage.Verified(since);
      case REJECTED ->
          new Stage.Rejected(
              since,
              requireNonNull(row.rejection),
              row.duplicateOf == null ? null : new OrderId(row.duplicateOf));
      case REFERRED ->
          new Stage.Referred(
              since, new Personal(requireNonNull(words.office())), personal(words.answer()));
      case OFFERED -> new Stage.Offered(since);
      case TAKEN -> new Stage.Taken(since, team(row));
      case SCHEDULED -> new Stage.Scheduled(since, team(row), plan(row));
      case SERVED ->
          new Stage.Served(since, team(row), plan(row), requireNonNull(round.service()).report());
      case CLOSED -> new Stage.Closed(since, requireNonNull(row.outcome), team(row));
      case CANCELLED -> new Stage.Cancelled(since, requireNonNull(row.byRequester));
      case UNMET -> new Stage.Unmet(since);
    };
  }

  private static void plan(@Nullable Plan plan, OrderRow row) {
    row.windowFrom = plan == null ? null : plan.window().from();
    row.windowTo = plan == null ? null : plan.window().to();
    row.inCharge = plan == null ? null : plan.personInCharge().value();
  }

  private static Plan plan(OrderRow row) {
    return new Plan(
        new TimeWindow(requireNonNull(row.windowFrom), requireNonNull(row.windowTo)),
        new PersonId(requireNonNull(row.inCharge)));
  }

  private static TeamId team(OrderRow row) {
    return new TeamId(requireNonNull(row.team));
  }

  static @Nullable Personal personal(@Nullable String text) {
    return text == null ? null : new Personal(text);
  }

  static @Nullable String text(@Nullable Personal personal) {
    return personal == null ? null : personal.text();
  }
}
