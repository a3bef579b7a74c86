package org.redvest.rest.network;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redvest.network.model.BadLine;
import org.redvest.network.model.BadLine.Reason;
import org.redvest.network.model.DivisionFile;

/**
 * Reads the rows of a file of divisions; its columns are found by their names in the first line.
 */
final class DivisionCsv {

  private static final List<String> REQUIRED = List.of("code", "name", "parent_code", "level");

  private final List<DivisionFile.Row> rows = new ArrayList<>();
  private final List<BadLine> badLines;
  private List<String> header = List.of();

  private DivisionCsv(DecodedText decoded) {
    badLines =
        decoded.undecodable().stream()
            .map(line -> new BadLine(line, Reason.UNDECODABLE))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  static DivisionFile read(DecodedText decoded) {
    var csv = new DivisionCsv(decoded);
    csv.read(decoded.text());
    return new DivisionFile(csv.rows, csv.badLines);
  }

  private void read(String text) {
    int line = 1;
    try (var reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (var record : reader) {
        line = Math.toIntExact(record.getStartingLineNumber());
        if (!take(record, line)) {
          return;
        }
      }
    } catch (CsvParseException unreadable) {
      badLines.add(new BadLine(line + 1, Reason.COLUMN_COUNT));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
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
