// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import static org.redvest.shared.SharedRefusal.FORBIDDEN;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.command.Change;
import org.redvest.command.Moment;
import org.redvest.network.in.Network.Imported;
import org.redvest.network.in.Network.Upload;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.ImportRejected;
import org.redvest.network.model.Position;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Shanghai;

/**
 * A file to import: who may, what is wrong with it, what it changes, in that order. It reads the
 * whole city by one statement and writes by a handful.
 */
record Importing(NetworkUseCases feature, Caller caller, Upload upload) {

  /** What a file changes, and who sent it when. */
  private record Checked(ImportPlan plan, Actor.Person actor, Moment moment) {}

  Imported takeOver() {
    var checked = checked();
    if (!checked.plan().isEmpty()) {
      carryOut(checked);
    }
    return checked.plan().outcome();
  }

  /** How a file that was imported before stands to what is there now; changes nothing. */
  Imported compare() {
    return checked().plan().outcome();
  }

  private void carryOut(Checked file) {
    var plan = file.plan();
    var subject = plan.subject();
    var moment = file.moment();
    feature.positions().addAll(plan.created());
    feature.positions().saveAll(plan.changed());
    var today = LocalDate.ofInstant(moment.now(), Shanghai.ZONE);
    feature.divisions().stateFrom(today, plan.divisions());
    var by = moment.enrolled(file.actor());
    feature.commands().record(new Change<>(subject, plan.event()).by(by), moment);
  }

  private Checked checked() {
    var city = upload.city().orElseThrow(this::namesNoCity);
    feature.positions().lockTree(city);
    var moment = feature.commands().moment(caller, city);
    if (!(moment.actor() instanceof Actor.Person actor)
        || !NetworkPolicy.mayImportAnything(actor)) {
      throw FORBIDDEN.refusal();
    }
    var file = upload.read();
    var existing = byDivision(city);
    mustBeAllowed(actor, file, existing);
    actor.mustName(caller);
    var checks = ImportChecks.of(file);
    checks.checkTree(city, existing);
    if (!checks.badLines().isEmpty()) {
      throw new ImportRejected(checks.badLines());
    }
    var plan = new ImportPlan(existing, feature.ids());
    checks.rows().forEach(plan::take);
    return new Checked(plan, actor, moment);
  }

  /** It is all wrong, which is told to whoever might import another one where he is at home. */
  private RuntimeException namesNoCity() {
    return mayImportAtHome()
        ? new ImportRejected(ImportChecks.of(upload.read()).badLines())
        : FORBIDDEN.refusal();
  }

  private boolean mayImportAtHome() {
    return caller.identity() instanceof Caller.SignedIn(var account, var bootstrap)
        && (bootstrap
            || feature
                .homes()
                .homeOf(account)
                .map(home -> feature.commands().actor(caller, home))
                .filter(NetworkPolicy::mayImportAnything)
                .isPresent());
  }

  private Map<DivisionCode, Position> byDivision(City city) {
    return feature.positions().ofDivisions(city).stream()
        .collect(
            Collectors.toMap(Position::division, each -> each, (a, b) -> a.isActive() ? a : b));
  }

  /**
   * The rows whose parent is not in the file are what the file hangs on: each needs a right over
   * its parent, or over itself where it is a root.
   */
  private static void mustBeAllowed(
      Actor actor, DivisionFile file, Map<DivisionCode, Position> existing) {
    var inFile = file.rows().stream().map(DivisionFile.Row::code).collect(Collectors.toSet());
    var allowed =
        file.rows().stream()
            .filter(row -> !inFile.contains(row.parentCode()))
            .allMatch(row -> isAllowed(actor, row, existing));
    if (!allowed) {
      throw FORBIDDEN.refusal();
    }
  }

  private static boolean isAllowed(
      Actor actor, DivisionFile.Row row, Map<DivisionCode, Position> existing) {
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
    return !root && NetworkPolicy.mayImportAnything(actor);
  }
}
