// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.dictionary;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.access.Role;
import org.redvest.access.TeamRole;
import org.redvest.audit.ActorKind;
import org.redvest.audit.AuditKind;
import org.redvest.file.FileType;
import org.redvest.menu.MenuStatus;
import org.redvest.network.Level;
import org.redvest.network.model.ImportWarning;
import org.redvest.network.model.PositionStatus;
import org.redvest.order.StageName;
import org.redvest.order.in.Disclosure;
import org.redvest.order.model.CancellationReason;
import org.redvest.order.model.Channel;
import org.redvest.order.model.DispatchMode;
import org.redvest.order.model.Duty;
import org.redvest.order.model.EscalationReason;
import org.redvest.order.model.HandBackReason;
import org.redvest.order.model.ObjectionState;
import org.redvest.order.model.OfferState;
import org.redvest.order.model.OrderAction;
import org.redvest.order.model.OrderKind;
import org.redvest.order.model.Outcome;
import org.redvest.order.model.RatingWay;
import org.redvest.order.model.RecallReason;
import org.redvest.order.model.RejectionReason;
import org.redvest.order.model.VerificationMethod;
import org.redvest.order.model.WithdrawalReason;
import org.redvest.person.BlockReason;
import org.redvest.person.ConsentKind;
import org.redvest.person.model.Language;
import org.redvest.rest.order.EnumerationsOfOrders;
import org.redvest.team.RegistrationRejection;
import org.redvest.team.RiskLevel;
import org.redvest.team.SuspensionReason;
import org.redvest.team.TeamAction;
import org.redvest.team.TeamKind;
import org.redvest.team.TeamStatus;

/** The enumerations that the contract names; a test holds the list against the contract. */
final class Enumerations {

  private static final List<Class<? extends Enum<?>>> OF_CORE =
      List.of(
          ActorKind.class,
          AuditKind.class,
          BlockReason.class,
          Channel.class,
          ConsentKind.class,
          DayOfWeek.class,
          Disclosure.Purpose.class,
          DispatchMode.class,
          Duty.class,
          FileType.class,
          ImportWarning.Reason.class,
          Language.class,
          Level.class,
          MenuStatus.class,
          ObjectionState.class,
          OfferState.class,
          OrderAction.class,
          CancellationReason.class,
          EscalationReason.class,
          HandBackReason.class,
          RecallReason.class,
          WithdrawalReason.class,
          OrderKind.class,
          Outcome.class,
          PositionStatus.class,
          RatingWay.class,
          RegistrationRejection.class,
          RejectionReason.class,
          RiskLevel.class,
          Role.class,
          StageName.class,
          SuspensionReason.class,
          TeamAction.class,
          TeamKind.class,
          TeamRole.class,
          TeamStatus.class,
          VerificationMethod.class);

  private Enumerations() {}

  static Stream<Class<? extends Enum<?>>> all() {
    return Stream.concat(OF_CORE.stream(), EnumerationsOfOrders.ALL.stream());
  }

  /** What the contract calls it. */
  static String nameOf(Class<? extends Enum<?>> type) {
    var schema = type.getAnnotation(Schema.class);
    return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
  }
}
