package org.redvest.network.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.Role;
import org.redvest.network.in.ImportPositions;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.ImportRejected;
import org.redvest.network.model.Position;
import org.redvest.network.out.Divisions;
import org.redvest.network.out.Homes;
import org.redvest.network.out.Positions;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Ids;
import org.redvest.shared.Shanghai;

/**
 * Imports a file: who may, what is wrong with it, what it changes, in that order. It reads the
 * whole city by one statement and writes by a handful.
 */
record ImportingPositions(
    Callers callers,
    Positions positions,
    Divisions divisions,
    Homes homes,
    Journal journal,
    Ids ids,
    Clock clock)
    implements ImportPositions {

  /** What a file changes, and who sent it. */
  private record Request(ImportPlan plan, Actor.Person actor, City city) {}

  @Override
  public Outcome importFile(Caller caller, Input input) {
    var request = checked(caller, input);
    if (!request.plan().isEmpty()) {
      carryOut(request.plan(), caller, request.actor(), request.city());
    }
    return request.plan().outcome();
  }

  /** How a file that was imported before stands to what is there now; changes nothing. */
  Outcome compare(Caller caller, Input input) {
    return checked(caller, input).plan().outcome();
  }

  private Request checked(Caller caller, Input input) {
    Callers.mustBeSignedIn(caller);
    var city = input.city().orElseThrow(() -> namesNoCity(caller, input));
    var actor = callers.person(caller, city);
    if (!mayImportAnything(actor)) {
      throw Callers.forbidden();
    }
    var file = input.read();
    positions.lockTree(city);
    var existing = byDivision(city);
    mustBeAllowed(actor, file, existing);
    actor.mustName(caller);

    var checks = ImportChecks.of(file);
    checks.checkTree(city, existing);
    if (!checks.badLines().isEmpty()) {
      throw new ImportRejected(checks.badLines());
    }
    var plan = new ImportPlan(existing, ids);
    checks.rows().forEach(plan::take);
    return new Request(plan, actor, city);
  }

  /** It is all wrong, which is told to whoever might import another one where he is at home. */
  private RuntimeException namesNoCity(Caller caller, Input input) {
    boolean may =
        isOperator(caller)
            || homes
                .of(caller)
                .filter(home -> mayImportAnything(callers.person(caller, home)))
                .isPresent();
    return may ? new ImportRejected(ImportChecks.of(input.read()).badLines()) : Callers.forbidden();
  }

  private void carryOut(ImportPlan plan, Caller caller, Actor.Person actor, City city) {
    var now = clock.instant();
    var subject = plan.subject();
    positions.addAll(plan.created());
    positions.saveAll(plan.changed());
    divisions.stateFrom(LocalDate.ofInstant(now, Shanghai.ZONE), plan.divisions());
    journal.note(caller, callers.enrolled(actor, city), subject, plan.event(), now);
  }

  private Map<DivisionCode, Position> byDivision(City city) {
    return positions.ofDivisions(city).stream()
        .collect(
            Collectors.toMap(Position::division, each -> each, (a, b) -> a.isActive() ? a : b));
  }

  /**
   * The rows whose parent is not in the file are what the file hangs on: each needs a right over
   * its parent, or over itself where it is a root.
   */
  private static void mustBeAllowed(
      Actor.Person actor, DivisionFile file, Map<DivisionCode, Position> existing) {
    var inFile = file.rows().stream().map(DivisionFile.Row::code).collect(Collectors.toSet());
    var allowed =
        file.rows().stream()
            .filter(row -> !inFile.contains(row.parentCode()))
            .allMatch(row -> isAllowed(actor, row, existing));
    if (!allowed) {
      throw Callers.forbidden();
    }
  }

  private static boolean isAllowed(
      Actor.Person actor, DivisionFile.Row row, Map<DivisionCode, Position> existing) {
    boolean root = row.parentCode().isEmpty();
    if (root && NetworkPolicy.mayCreateRoot(actor)) {
      return true;
    }
    var code = root ? row.code() : row.parentCode();
    var over = DivisionCode.isValid(code) ? existing.get(new DivisionCode(code)) : null;
    if (over != null) {
      return NetworkPolicy.mayChange(actor, over.lineage());
    }
    // hangs on nothing that exists: the row is refused as such, to whoever may import anything
    return !root && mayImportAnything(actor);
  }

  private static boolean isOperator(Caller caller) {
    return caller.identity() instanceof Caller.SignedIn signedIn && signedIn.bootstrap();
  }

  private static boolean mayImportAnything(Actor.Person actor) {
    return actor.bootstrap()
        || actor.grants().stream().anyMatch(g -> g.role() == Role.ADMINISTRATOR);
  }
}
