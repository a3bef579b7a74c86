// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import static org.redvest.network.NetworkRefusal.POSITION_HAS_CHILDREN;
import static org.redvest.network.NetworkRefusal.POSITION_HAS_SYSTEM_ROLES;
import static org.redvest.network.NetworkRefusal.POSITION_SUCCESSOR_INVALID;
import static org.redvest.shared.SharedRefusal.FORBIDDEN;

import java.util.List;
import org.redvest.access.PositionId;
import org.redvest.command.Case;
import org.redvest.command.Change;
import org.redvest.command.Deed;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent.PositionClosed;
import org.redvest.network.in.Network.Command;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionDetail;

/** A position under its lock and that of its tree, and what each command makes of it. */
record PositionUnderCommand(NetworkUseCases feature, Position subject)
    implements Case<Command, Position, PositionDetail> {

  @Override
  public Deed<Command, Position> authorise(Moment moment) {
    if (!NetworkPolicy.mayChange(moment.actor(), subject.lineage())) {
      throw FORBIDDEN.refusal();
    }
    return new Decision(this, moment);
  }

  @Override
  public void keep(Position after, Moment moment) {
    feature.positions().saveAll(List.of(after));
  }

  @Override
  public PositionDetail show(Done<Position> done, Moment moment) {
    var after = done.after();
    return feature.detail(after.id());
  }

  private record Decision(PositionUnderCommand at, Moment moment)
      implements Deed<Command, Position> {

    @Override
    public void check(Command command) {
      switch (command) {
        case Command.Close(var successor) -> {
          if (at.feature().positions().find(successor).filter(this::maySucceed).isEmpty()) {
            throw POSITION_SUCCESSOR_INVALID.refusal();
          }
        }
      }
    }

    private boolean maySucceed(Position heir) {
      return heir.maySucceed(at.subject());
    }

    @Override
    public Change<Position> decide(Command command) {
      return switch (command) {
        case Command.Close(var successor) -> {
          var closed = closed(successor);
          yield new Change<>(closed, new PositionClosed(successor, endAppointments()));
        }
      };
    }

    private Position closed(PositionId successor) {
      at.subject().mustBeActive();
      if (at.feature().positions().hasChildren(at.subject().id())) {
        throw POSITION_HAS_CHILDREN.refusal();
      }
      return at.subject().succeededBy(successor);
    }

    private List<AppointmentId> endAppointments() {
      var appointments = at.feature().appointments();
      var open = appointments.notOver(at.subject().id(), moment.now());
      if (open.stream().anyMatch(each -> each.role().isSystem())) {
        throw POSITION_HAS_SYSTEM_ROLES.refusal();
      }
      var by = NetworkPolicy.idOf(moment.actor());
      open.forEach(each -> appointments.save(each.ended(by, moment.now())));
      return open.stream().map(Appointment::id).toList();
    }
  }
}
