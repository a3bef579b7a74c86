package org.redvest.network.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.PositionId;
import org.redvest.network.Level;
import org.redvest.network.NetworkEvent;
import org.redvest.network.NetworkRefusal;
import org.redvest.network.in.AddPosition;
import org.redvest.network.in.FindPosition;
import org.redvest.network.model.Division;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionDetail;
import org.redvest.network.out.Divisions;
import org.redvest.network.out.Positions;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Ids;
import org.redvest.shared.Refusal;
import org.redvest.shared.Shanghai;

/** Adds a root or a position below another, with its division where it has one of its own. */
record AddingPosition(
    Callers callers,
    Positions positions,
    Divisions divisions,
    FindPosition find,
    Journal journal,
    Ids ids,
    Clock clock)
    implements AddPosition {

  @Override
  public PositionDetail add(Caller caller, Supplier<Command> input) {
    Callers.mustBeSignedIn(caller);
    var command = input.get();
    return command.parent() == null ? root(caller, command) : below(caller, command);
  }

  private PositionDetail add(Caller caller, Actor.Person actor, Position added) {
    positions.addAll(List.of(added));
    var event =
        new NetworkEvent.PositionAdded(added.parent(), added.level(), added.division().value());
    var by = callers.enrolled(actor, added.city());
    journal.note(caller, by, added, event, clock.instant());
    return find.find(added.id());
  }

  private PositionDetail root(Caller caller, Command command) {
    var code = divisionOf(command, null);
    var actor = callers.person(caller, code.city());
    if (!NetworkPolicy.mayCreateRoot(actor)) {
      throw Callers.forbidden();
    }
    actor.mustName(caller);
    var added = Position.root(facts(command, code));
    claim(added, null);
    return add(caller, actor, added);
  }

  private PositionDetail below(Caller caller, Command command) {
    var parent = positions.find(parentOf(command)).orElseThrow(AddingPosition::unknownParent);
    var actor = callers.person(caller, parent.city());
    if (!NetworkPolicy.mayChange(actor, parent.lineage())) {
      throw Callers.forbidden();
    }
    actor.mustName(caller);
    var code = divisionOf(command, parent.division());
    var added = parent.below(facts(command, code));
    positions.lockTree(parent.city());
    positions.find(parent.id()).orElseThrow(AddingPosition::unknownParent).mustBeActive();
    if (added.level() != Level.POINT) {
      claim(added, parent.division());
    }
    return add(caller, actor, added);
  }

  /** A division has one active position; whoever adds two at once is the second. */
  private void claim(Position added, @Nullable DivisionCode parent) {
    positions.lockTree(added.city());
    if (positions.existsFor(added.division())) {
      throw NetworkRefusal.POSITION_EXISTS.refusal();
    }
    var today = LocalDate.ofInstant(clock.instant(), Shanghai.ZONE);
    divisions.stateFrom(today, List.of(Division.of(added, parent)));
  }

  private Position.Facts facts(Command command, DivisionCode code) {
    var id = new PositionId(ids.next(code.county()));
    return new Position.Facts(id, command.level(), code, command.name(), command.point());
  }

  private static DivisionCode divisionOf(Command command, @Nullable DivisionCode parent) {
    var own = command.division();
    var code = command.level() == Level.POINT && own == null ? parent : own;
    if (code == null) {
      throw NetworkRefusal.POSITION_DIVISION_INVALID.refusal(Map.of("division", ""));
    }
    return code;
  }

  private static PositionId parentOf(Command command) {
    var parent = command.parent();
    if (parent == null) {
      throw unknownParent();
    }
    return parent;
  }

  private static Refusal unknownParent() {
    return NetworkRefusal.POSITION_PARENT_UNKNOWN.refusal();
  }
}
