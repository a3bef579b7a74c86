package org.redvest.network.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.network.AppointmentId;
import org.redvest.network.NetworkEvent;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.in.ClosePosition;
import org.redvest.network.in.FindPosition;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Positions;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;

/**
 * Closes a position for a successor, and ends who was appointed to it. From then on nothing comes
 * to it; what it still holds goes to the successor afterwards, one by one.
 */
record ClosingPosition(
    Callers callers,
    Positions positions,
    Appointments appointments,
    FindPosition find,
    Journal journal,
    Clock clock)
    implements ClosePosition {

  @Override
  public PositionDetail close(
      Caller caller, PositionId id, Supplier<Command> input, @Nullable Version expected) {
    Callers.mustBeSignedIn(caller);
    var seen = positions.find(id).orElseThrow(Callers::notFound);
    var actor = callers.person(caller, seen.city());
    if (!NetworkPolicy.mayChange(actor, seen.lineage())) {
      throw Callers.forbidden();
    }
    actor.mustName(caller);
    var successor = input.get().successor();
    positions.lockTree(seen.city());
    var position = positions.lock(id).orElseThrow(Callers::notFound);
    var heir =
        positions
            .find(successor)
            .filter(other -> other.maySucceed(position))
            .orElseThrow(() -> NetworkRefusal.POSITION_SUCCESSOR_INVALID.refusal());
    if (expected != null && !expected.equals(position.version())) {
      throw SharedRefusal.STALE_VERSION.refusal();
    }
    var closed = closed(position, heir);
    positions.saveAll(List.of(closed));
    var by = callers.enrolled(actor, position.city());
    var now = clock.instant();
    var ended = endAppointments(id, by, now);
    journal.note(caller, by, closed, new NetworkEvent.PositionClosed(successor, ended), now);
    return find.find(id);
  }

  private List<AppointmentId> endAppointments(PositionId id, Actor.Person by, Instant now) {
    var open = appointments.notOver(id, now);
    if (open.stream().anyMatch(each -> each.role().isSystem())) {
      throw NetworkRefusal.POSITION_HAS_SYSTEM_ROLES.refusal();
    }
    open.forEach(each -> appointments.save(each.ended(Callers.idOf(by), now)));
    return open.stream().map(Appointment::id).toList();
  }

  private Position closed(Position position, Position heir) {
    var closed = position.closedFor(heir);
    if (positions.hasChildren(position.id())) {
      throw NetworkRefusal.POSITION_HAS_CHILDREN.refusal();
    }
    return closed;
  }
}
