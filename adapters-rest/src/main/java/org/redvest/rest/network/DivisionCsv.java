// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redvest.network.model.BadLine;
import org.redvest.network.model.BadLine.Reason;
import org.redvest.network.model.DivisionFile;
import org.redvest.shared.City;

/**
 * Reads the rows of a file of divisions; its columns are found by their names in the first line.
 */
final class DivisionCsv {

  private static final List<String> REQUIRED = List.of("code", "name", "parent_code", "level");

  private final List<DivisionFile.Row> rows = new ArrayList<>();
  private final List<BadLine> badLines;
  private List<String> header = List.of();

  private final boolean untilACityIsNamed;

  private DivisionCsv(List<BadLine> badLines, boolean untilACityIsNamed) {
    this.badLines = badLines;
    this.untilACityIsNamed = untilACityIsNamed;
  }

  static DivisionFile read(DecodedText decoded) {
    var undecodable =
        decoded.undecodable().stream()
            .map(line -> new BadLine(line, Reason.UNDECODABLE))
            .collect(Collectors.toCollection(ArrayList::new));
    var csv = new DivisionCsv(undecodable, false);
    csv.read(new StringReader(decoded.text()));
    return new DivisionFile(csv.rows, csv.badLines);
  }

  /**
   * The city of the first row that names any, read no further. Codes and what parts them are ASCII
   * in every encoding that is taken, whatever the names look like meanwhile.
   */
  static Optional<City> city(byte[] content) {
    var csv = new DivisionCsv(new ArrayList<>(), true);
    int start = DecodedText.startsWithMark(content) ? DecodedText.MARK_BYTES : 0;
    csv.read(
        new InputStreamReader(
            new ByteArrayInputStream(content, start, content.length - start), ISO_8859_1));
    return csv.rows.isEmpty() ? Optional.empty() : csv.rows.getLast().city();
  }

  private void read(Reader text) {
    int line = 1;
    try (var reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (var record : reader) {
        line = Math.toIntExact(record.getStartingLineNumber());
        if (!take(record, line) || (untilACityIsNamed && namesACity())) {
          return;
        }
      }
    } catch (CsvParseException unreadable) {
      badLines.add(new BadLine(line + 1, Reason.COLUMN_COUNT));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What names none is not kept. */
  private boolean namesACity() {
    if (rows.isEmpty()) {
      return false;
    }
    if (rows.getLast().city().isPresent()) {
      return true;
    }
    rows.clear();
    return false;
  }

  /** False when the rest of the file cannot be read either. */
  private boolean take(CsvRecord record, int line) {
    if (header.isEmpty()) {
      header = record.getFields().stream().map(String::strip).toList();
      if (!header.containsAll(REQUIRED)) {
        badLines.add(new BadLine(line, Reason.COLUMN_MISSING));
        return false;
      }
    } else if (record.getFieldCount() != header.size()) {
      badLines.add(new BadLine(line, Reason.COLUMN_COUNT));
    } else {
      rows.add(row(record, line));
    }
    return true;
  }

  private DivisionFile.Row row(CsvRecord record, int line) {
    return new DivisionFile.Row(
        line,
        field(record, "code"),
        field(record, "name"),
        field(record, "parent_code"),
        field(record, "level"),
        field(record, "lat"),
        field(record, "lng"),
        field(record, "datum"));
  }

  private String field(CsvRecord record, String column) {
    int index = header.indexOf(column);
    return index < 0 ? "" : record.getField(index).strip();
  }
}
