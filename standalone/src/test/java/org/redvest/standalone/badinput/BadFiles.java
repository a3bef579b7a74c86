// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.redvest.standalone.endtoend.Call;

/** What can be done to a body that is a file: a table, or one part of a form. */
final class BadFiles {

  private final Call good;
  private final String type;
  private final byte[] bytes;
  private final List<Spoiled> all = new ArrayList<>();

  private BadFiles(Call good) {
    this.good = good;
    this.type = Objects.requireNonNull(good.headers().get(Call.TYPE));
    this.bytes = Objects.requireNonNull(good.body());
  }

  static List<Spoiled> of(Call good) {
    var files = new BadFiles(good);
    files.contents();
    files.types();
    return files.all;
  }

  private void contents() {
    add("no body", type, new byte[0]);
    add("NUL", type, new byte[] {0});
    add("NULs without end", type, new byte[300_000]);
    add("cut off", type, Arrays.copyOf(bytes, bytes.length / 3));
    add("a text", type, "nonsense".getBytes(UTF_8));
    add("JSON", type, "{}".getBytes(UTF_8));
  }

  private void types() {
    for (var other :
        List.of(
            "application/json",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=" + "x".repeat(2_000),
            "image/png",
            "nonsense")) {
      add("of type " + other, other, bytes);
    }
  }

  private void add(String how, String contentType, byte[] content) {
    all.add(new Spoiled(how, good.body(contentType, content), true));
  }
}
