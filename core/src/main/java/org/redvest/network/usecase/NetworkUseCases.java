package org.redvest.network.usecase;

import java.time.Clock;
import java.time.Duration;
import org.redvest.access.PositionId;
import org.redvest.access.out.Actors;
import org.redvest.event.EventLog;
import org.redvest.idempotency.Again;
import org.redvest.network.AppointmentId;
import org.redvest.network.in.AddPosition;
import org.redvest.network.in.Appoint;
import org.redvest.network.in.ClosePosition;
import org.redvest.network.in.EndAppointment;
import org.redvest.network.in.FindAppointment;
import org.redvest.network.in.FindNearestPositions;
import org.redvest.network.in.FindPosition;
import org.redvest.network.in.ImportPositions;
import org.redvest.network.in.ListAppointments;
import org.redvest.network.in.ListPositions;
import org.redvest.network.model.Appointment;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.model.PositionStatus;
import org.redvest.network.out.Admissions;
import org.redvest.network.out.Appointments;
import org.redvest.network.out.Divisions;
import org.redvest.network.out.Homes;
import org.redvest.network.out.PositionViews;
import org.redvest.network.out.PositionWork;
import org.redvest.network.out.Positions;
import org.redvest.network.out.Succession;
import org.redvest.shared.Ids;

/** Puts the network's use cases together. */
public final class NetworkUseCases {

  /** What the database keeps of an instant; answers show no more. */
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final Positions positions;
  private final PositionViews views;
  private final Appointments appointments;
  private final Divisions divisions;
  private final PositionWork work;
  private final Ids ids;
  private final Clock clock;
  private final Callers callers;
  private final Journal journal;

  public NetworkUseCases(
      Positions positions,
      PositionViews views,
      Appointments appointments,
      Divisions divisions,
      PositionWork work,
      Actors actors,
      EventLog events,
      Ids ids,
      Clock clock) {
    this.positions = positions;
    this.views = views;
    this.appointments = appointments;
    this.divisions = divisions;
    this.work = work;
    this.ids = ids;
    this.clock = Clock.tick(clock, MICROSECOND);
    this.callers = new Callers(actors, this.clock);
    this.journal = new Journal(events, ids);
  }

  public AddPosition addPosition() {
    return new AddingPosition(callers, positions, divisions, findPosition(), journal, ids, clock);
  }

  public ImportPositions importPositions(Homes homes) {
    return importing(homes);
  }

  /** The port of a file that is sent for a second time: how it stands to what is there now. */
  public ImportPositions importPositionsAgain(Homes homes) {
    return importing(homes)::compare;
  }

  private ImportingPositions importing(Homes homes) {
    return new ImportingPositions(callers, positions, divisions, homes, journal, ids, clock);
  }

  /** What was added or closed before. */
  public Again<PositionDetail> positionAgain() {
    return (outcome, _) -> findPosition().find(outcome.subject(PositionId::new));
  }

  /** What was made or ended before. */
  public Again<Appointment> appointmentAgain() {
    return (outcome, _) ->
        appointments.find(outcome.subject(AppointmentId::new)).orElseThrow(Callers::notFound);
  }

  public FindPosition findPosition() {
    return id -> {
      var detail = views.detail(id).orElseThrow(Callers::notFound);
      return detail.position().status() == PositionStatus.CLOSED
          ? detail.withOrdersLeft(work.open(id))
          : detail;
    };
  }

  public ListPositions listPositions() {
    return views::list;
  }

  public FindNearestPositions findNearestPositions() {
    return views::nearest;
  }

  public ClosePosition closePosition() {
    return new ClosingPosition(callers, positions, appointments, findPosition(), journal, clock);
  }

  /**
   * Closes by the first port and then hands over what is open there: each step, and the answer in
   * the end, in a transaction of its own.
   */
  public static ClosePosition closePosition(
      ClosePosition closing, Succession succession, FindPosition find) {
    return (caller, id, input, expected) -> {
      var closed = closing.close(caller, id, input, expected);
      if (closed.ordersLeft() == 0) {
        return closed;
      }
      succession.handOver(id);
      return find.find(id);
    };
  }

  public Appoint appoint() {
    return new Appointing(callers, positions, appointments, journal, ids, clock);
  }

  public EndAppointment endAppointment(Admissions admissions) {
    return new EndingAppointment(callers, positions, appointments, admissions, journal, clock);
  }

  public FindAppointment findAppointment() {
    return new FindingAppointment(callers, positions, appointments);
  }

  public ListAppointments listAppointments() {
    return new ListingAppointments(callers, positions, appointments);
  }
}
