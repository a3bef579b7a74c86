// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PositionId;
import org.redvest.network.NetworkEvent;
import org.redvest.network.in.Network.Imported;
import org.redvest.network.model.Division;
import org.redvest.network.model.ImportWarning;
import org.redvest.network.model.Position;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Ids;
import org.redvest.shared.Point;

/** Compares good rows, parents first, with what is there, and collects what is to change. */
final class ImportPlan {

  private final Map<DivisionCode, Position> positions;
  private final Ids ids;
  private final List<Position> created = new ArrayList<>();
  private final List<Position> changed = new ArrayList<>();
  private final List<Division> divisions = new ArrayList<>();
  private final List<ImportWarning> warnings = new ArrayList<>();
  private final DatumCheck datums = new DatumCheck();
  private int renamed;
  private int relocated;
  private int unchanged;

  ImportPlan(Map<DivisionCode, Position> existing, Ids ids) {
    this.positions = new HashMap<>(existing);
    this.ids = ids;
  }

  void take(CheckedRow row) {
    var known = positions.get(row.code());
    if (known == null) {
      create(row);
    } else if (known.isActive()) {
      update(known, row);
    } else {
      unchanged++;
      warnings.add(new ImportWarning(row.code(), ImportWarning.Reason.POSITION_CLOSED));
      return;
    }
    divisions.add(new Division(row.code(), row.name(), row.parent(), row.level()));
  }

  private void create(CheckedRow row) {
    var id = new PositionId(ids.next(row.code().county()));
    var facts = new Position.Facts(id, row.level().position(), row.code(), row.name(), row.point());
    var parent = row.parent() == null ? null : positions.get(row.parent());
    var position = parent == null ? Position.root(facts) : parent.below(facts);
    created.add(position);
    positions.put(row.code(), position);
    datums.note(position);
  }

  private void update(Position known, CheckedRow row) {
    var point = row.point() == null ? known.point() : row.point();
    boolean newName = !known.name().equals(row.name());
    boolean newPoint = point != null && !point.equals(known.point());
    renamed += newName ? 1 : 0;
    relocated += newPoint ? 1 : 0;
    if (!newName && !newPoint) {
      unchanged++;
      datums.note(known);
      return;
    }
    var position = known.described(row.name(), point);
    changed.add(position);
    positions.put(row.code(), position);
    datums.note(position);
    warnIfShifted(known.point(), point, row.code());
  }

  private void warnIfShifted(@Nullable Point before, @Nullable Point now, DivisionCode code) {
    if (before != null && now != null && DatumCheck.isShifted(before.gcj02(), now.gcj02())) {
      warnings.add(new ImportWarning(code, ImportWarning.Reason.DATUM_OFFSET));
    }
  }

  boolean isEmpty() {
    return created.isEmpty() && changed.isEmpty();
  }

  NetworkEvent event() {
    return new NetworkEvent.PositionsImported(created.size(), renamed, relocated);
  }

  /** What the file hangs on, and the event with it: counted as changed, whatever changed below. */
  Position subject() {
    var top = divisions.getFirst();
    var at = positions.get(top.parent() == null ? top.code() : top.parent());
    if (at == null) {
      throw new IllegalStateException("a checked row hangs on nothing");
    }
    if (created.contains(at) || changed.contains(at)) {
      return at;
    }
    var touched = at.touched();
    changed.add(touched);
    return touched;
  }

  List<Position> created() {
    return created;
  }

  List<Position> changed() {
    return changed;
  }

  List<Division> divisions() {
    return divisions;
  }

  Imported outcome() {
    var all = new ArrayList<>(warnings);
    for (var county : datums.shiftedCounties(positions)) {
      var warning = new ImportWarning(county, ImportWarning.Reason.DATUM_OFFSET);
      if (!all.contains(warning)) {
        all.add(warning);
      }
    }
    return new Imported(created.size(), renamed, relocated, unchanged, all);
  }
}
