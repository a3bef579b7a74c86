// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import static org.redvest.network.NetworkRefusal.POSITION_DIVISION_INVALID;
import static org.redvest.network.NetworkRefusal.POSITION_EXISTS;
import static org.redvest.shared.SharedRefusal.FORBIDDEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Actor;
import org.redvest.access.PositionId;
import org.redvest.command.Beginning;
import org.redvest.command.Change;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.network.Level;
import org.redvest.network.NetworkEvent.PositionAdded;
import org.redvest.network.in.Network.Addition;
import org.redvest.network.model.Division;
import org.redvest.network.model.Position;
import org.redvest.network.model.PositionDetail;
import org.redvest.shared.Shanghai;

/**
 * A root, or a position below another, with its division where it has one of its own.
 *
 * @param parent null for a root
 */
record AddedPosition(NetworkUseCases feature, Addition words, @Nullable Position parent)
    implements Beginning<Position, PositionDetail> {

  @Override
  public Supplier<Change<Position>> authorise(Moment moment) {
    if (!(actor(moment) instanceof Actor.Person person) || !mayAdd(person)) {
      throw FORBIDDEN.refusal();
    }
    person.mustName(moment.caller());
    return () -> {
      var added = added();
      if (parent != null) {
        parent.mustBeActive();
      }
      if (added.level() != Level.POINT) {
        claim(added);
      }
      var event = new PositionAdded(added.parent(), added.level(), added.division().value());
      return new Change<>(added, event).by(moment.enrolled(person));
    };
  }

  /** Cities stand below a province, which is a place of its own: his rights there count. */
  private Actor actor(Moment moment) {
    return parent == null || parent.city().equals(moment.city())
        ? moment.actor()
        : moment.actors().of(moment.caller(), parent.city(), moment.now());
  }

  private boolean mayAdd(Actor.Person actor) {
    return parent == null
        ? NetworkPolicy.mayCreateRoot(actor)
        : NetworkPolicy.mayChange(actor, parent.lineage());
  }

  private Position added() {
    var code = words.division();
    if (code == null && parent != null && words.level() == Level.POINT) {
      code = parent.division();
    }
    if (code == null) {
      throw POSITION_DIVISION_INVALID.refusal(Map.of("division", ""));
    }
    var id = new PositionId(feature.ids().next(code.county()));
    var facts = new Position.Facts(id, words.level(), code, words.name(), words.point());
    return parent == null ? Position.root(facts) : parent.below(facts);
  }

  /** A division has one active position; whoever adds two at once is the second. */
  private void claim(Position added) {
    feature.positions().lockTree(added.city());
    if (feature.positions().existsFor(added.division())) {
      throw POSITION_EXISTS.refusal();
    }
  }

  @Override
  public void keep(Position made, Moment moment) {
    if (made.level() != Level.POINT) {
      var today = LocalDate.ofInstant(moment.now(), Shanghai.ZONE);
      var above = parent == null ? null : parent.division();
      feature.divisions().stateFrom(today, List.of(Division.of(made, above)));
    }
    feature.positions().addAll(List.of(made));
  }

  @Override
  public PositionDetail show(Done<Position> done, Moment moment) {
    var made = done.after();
    return feature.detail(made.id());
  }
}
