// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.shared.Sealing;
import org.redvest.shared.SharedRefusal;

/**
 * Makes and reads cursors: the sort key of a page's last row, sealed against change by a MAC that
 * also covers which list it belongs to. A cursor of another list, of another filter, of another
 * reader, or one that was touched, is refused.
 *
 * <pre>{@code
 * var list = Cursors.list("positions", parent, level, name);
 * var after = cursors.read(cursor, list, 2);            // the values given to write, or empty
 * cursors.write(list, row.division(), row.id());
 * }</pre>
 */
@ApplicationScoped
public class Cursors {

  private final Sealing sealing;

  @Inject
  Cursors(Sealing sealing) {
    this.sealing = sealing;
  }

  /** Names a list: what is listed, and every value that selects from it. */
  public static List<String> list(String what, @Nullable Object... filter) {
    var names = new ArrayList<String>();
    names.add(what);
    for (var value : filter) {
      names.add(value == null ? "" : "=" + value);
    }
    return names;
  }

  /** Names a list that is not the same for everybody: its cursor serves its own reader alone. */
  public static List<String> list(Caller reader, String what, @Nullable Object... filter) {
    var names = list(what, filter);
    if (reader.identity() instanceof Caller.SignedIn signedIn) {
      names.add("of " + signedIn.account().issuer() + '\n' + signedIn.account().subject());
    }
    return names;
  }

  /** The cursor that continues the list after the row with these values. */
  public String write(List<String> list, Object... key) {
    var values = new ArrayList<String>();
    for (var value : key) {
      values.add(value.toString());
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(out, values);
      out.write(sealing.mac(Sealing.Purpose.CURSOR, message(list, values)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The values of the row to continue after; empty for the first page. */
  public Optional<List<String>> read(@Nullable String cursor, List<String> list, int size) {
    if (cursor == null) {
      return Optional.empty();
    }
    try (var in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
      var values = readValues(in);
      if (values.size() == size
          && sealing.verify(Sealing.Purpose.CURSOR, message(list, values), in.readAllBytes())) {
        return Optional.of(values);
      }
    } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
      // falls through: none of ours
    }
    throw SharedRefusal.CURSOR_INVALID.refusal();
  }

  private static byte[] message(List<String> list, List<String> values) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(out, list);
      write(out, values);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, List<String> values) throws IOException {
    out.writeByte(values.size());
    for (var value : values) {
      out.writeUTF(value);
    }
  }

  private static List<String> readValues(DataInputStream in) throws IOException {
    int size = in.readUnsignedByte();
    var values = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      values.add(in.readUTF());
    }
    return values;
  }
}
