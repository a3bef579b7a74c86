// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.network.Level;
import org.redvest.network.model.BadLine;
import org.redvest.network.model.BadLine.Reason;
import org.redvest.network.model.Division.DivisionLevel;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.Position;
import org.redvest.shared.City;
import org.redvest.shared.DivisionCode;

/**
 * Finds everything that is wrong with a file: row by row first, then how the rows hang together.
 */
final class ImportChecks {

  private final List<BadLine> badLines;
  private final List<CheckedRow> rows = new ArrayList<>();

  /** The level that each code of the file claims, of rows that are otherwise bad too. */
  private final Map<String, String> levels = new HashMap<>();

  private ImportChecks(DivisionFile file) {
    badLines = new ArrayList<>(file.unreadable());
    for (var row : file.rows()) {
      new RowReader(row, badLines).read().ifPresent(rows::add);
      if (levels.putIfAbsent(row.code(), row.level()) != null) {
        badLines.add(new BadLine(row.line(), Reason.CODE_DUPLICATE));
      }
    }
    if (file.rows().isEmpty() && badLines.isEmpty()) {
      badLines.add(new BadLine(1, Reason.NO_ROWS));
    }
  }

  static ImportChecks of(DivisionFile file) {
    return new ImportChecks(file);
  }

  List<BadLine> badLines() {
    return badLines;
  }

  /** The good rows, parents first. */
  List<CheckedRow> rows() {
    return rows.stream().sorted(Comparator.comparing(CheckedRow::level)).toList();
  }

  void checkTree(City city, Map<DivisionCode, Position> existing) {
    for (var row : rows) {
      var reason = wrongPlace(row, city, existing);
      if (reason != null) {
        badLines.add(new BadLine(row.line(), reason));
      }
    }
  }

  private @Nullable Reason wrongPlace(
      CheckedRow row, City city, Map<DivisionCode, Position> existing) {
    if (!row.code().city().equals(city)) {
      return Reason.OTHER_CITY;
    }
    var level = row.level().position();
    if (!level.fits(row.code(), null)) {
      return Reason.LEVEL_WRONG;
    }
    var parent = row.parent();
    if (parent == null) {
      return rootReason(row, existing);
    }
    var above = levels.get(parent.value());
    var position = existing.get(parent);
    if (above == null && position == null) {
      return Reason.PARENT_UNKNOWN;
    }
    if (!level.fits(row.code(), parent)) {
      return Reason.PARENT_PREFIX;
    }
    if (position != null && !position.isActive() && !existing.containsKey(row.code())) {
      return Reason.PARENT_CLOSED;
    }
    var parentLevel = position == null ? levelNamed(above) : position.level();
    return parentLevel == null || level.parents().contains(parentLevel) ? null : Reason.LEVEL_WRONG;
  }

  /** Only a top may stand without a parent, and only if it always did. */
  private static @Nullable Reason rootReason(CheckedRow row, Map<DivisionCode, Position> existing) {
    if (!row.level().position().isTop()) {
      return Reason.PARENT_UNKNOWN;
    }
    var known = existing.get(row.code());
    return known == null || known.level().isTop() ? null : Reason.LEVEL_WRONG;
  }

  /** Null for a level that is itself reported as unknown. */
  private static @Nullable Level levelNamed(@Nullable String name) {
    for (var level : DivisionLevel.values()) {
      if (level.name().equals(name)) {
        return level.position();
      }
    }
    return null;
  }
}
