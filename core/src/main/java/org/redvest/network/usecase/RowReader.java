// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.usecase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.network.model.BadLine;
import org.redvest.network.model.BadLine.Reason;
import org.redvest.network.model.Division.DivisionLevel;
import org.redvest.network.model.DivisionFile;
import org.redvest.network.model.PositionName;
import org.redvest.shared.Datum;
import org.redvest.shared.DivisionCode;
import org.redvest.shared.Point;
import org.redvest.shared.Refusal;

/** Reads one row by itself, and notes everything that is wrong with it. */
final class RowReader {

  private final DivisionFile.Row row;
  private final List<BadLine> badLines;

  RowReader(DivisionFile.Row row, List<BadLine> badLines) {
    this.row = row;
    this.badLines = badLines;
  }

  Optional<CheckedRow> read() {
    int before = badLines.size();
    var code = code(row.code(), Reason.CODE_INVALID);
    var parent = row.parentCode().isEmpty() ? null : code(row.parentCode(), Reason.PARENT_UNKNOWN);
    var name = name();
    var level = level();
    var point = point();
    if (code == null || name == null || level == null || badLines.size() > before) {
      return Optional.empty();
    }
    return Optional.of(new CheckedRow(row.line(), code, name, parent, level, point));
  }

  private @Nullable DivisionCode code(String text, Reason otherwise) {
    if (DivisionCode.isValid(text)) {
      return new DivisionCode(text);
    }
    bad(otherwise);
    return null;
  }

  private @Nullable PositionName name() {
    try {
      return new PositionName(row.name());
    } catch (Refusal _) {
      bad(Reason.NAME_INVALID);
      return null;
    }
  }

  private @Nullable DivisionLevel level() {
    var level =
        Arrays.stream(DivisionLevel.values()).filter(l -> l.name().equals(row.level())).findAny();
    if (level.isEmpty()) {
      bad(Reason.LEVEL_UNKNOWN);
    }
    return level.orElse(null);
  }

  private @Nullable Point point() {
    if (row.lat().isEmpty() && row.lng().isEmpty()) {
      return null;
    }
    var datum = datum();
    if (datum == null) {
      return null;
    }
    try {
      return new Point(Double.parseDouble(row.lat()), Double.parseDouble(row.lng()), datum, null);
    } catch (NumberFormatException | Refusal _) {
      bad(Reason.POINT_INVALID);
      return null;
    }
  }

  private @Nullable Datum datum() {
    try {
      return Datum.named(row.datum());
    } catch (Refusal _) {
      bad(Reason.DATUM_INVALID);
      return null;
    }
  }

  private void bad(Reason reason) {
    badLines.add(new BadLine(row.line(), reason));
  }
}
