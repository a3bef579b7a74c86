// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.redvest.access.Account;
import org.redvest.access.Caller;
import org.redvest.rest.problem.MalformedRequest;
import org.redvest.shared.Refusal;
import org.redvest.shared.Sealing;

class CursorsTest {

  private final Cursors cursors = new Cursors(new Digests());
  private final List<String> list = Cursors.list("positions", "320703", null);

  @Test
  void aCursorGivesBackTheRowItWasMadeOf() {
    var cursor = cursors.write(list, "320703", 7);
    assertThat(cursors.read(cursor, list, 2)).contains(List.of("320703", "7"));
    assertThat(cursors.read(null, list, 2)).isEmpty();
  }

  @Test
  void aCursorOfAnotherListOrFilterIsRefused() {
    var cursor = cursors.write(list, "320703");
    refused(cursor, Cursors.list("teams", "320703", null));
    refused(cursor, Cursors.list("positions", null, "320703"));
    refused(cursor, Cursors.list("positions", "320703", ""));
  }

  @Test
  void aCursorOfAnotherReaderIsRefusedWhereTheListIsPersonal() {
    var mine = Cursors.list(reader("a"), "orders", "320703");
    var cursor = cursors.write(mine, "320703");
    assertThat(cursors.read(cursor, Cursors.list(reader("a"), "orders", "320703"), 1)).isPresent();
    refused(cursor, Cursors.list(reader("b"), "orders", "320703"));
    refused(cursor, Cursors.list("orders", "320703"));
  }

  private static Caller reader(String subject) {
    return new Caller(new Caller.SignedIn(new Account("issuer", subject), false), "0".repeat(32));
  }

  @Test
  void whateverIsNoneOfOursIsRefused() {
    var cursor = cursors.write(list, "320703");
    for (var text : List.of("", "x", "!", cursor.substring(1), "B" + cursor.substring(1))) {
      refused(text, list);
    }
  }

  @Test
  void aPageEndsWithACursorOnlyWhereThereIsMore() {
    var rows = new ArrayList<>(List.of(1, 2, 3));
    assertThat(Page.of(rows, Limit.of("2"), row -> row, row -> "after " + row))
        .isEqualTo(new Page<>(List.of(1, 2), "after 2"));
    assertThat(Page.of(rows, Limit.of("3"), row -> row, row -> "after " + row).next()).isNull();
    assertThat(Page.of(List.<Integer>of(), Limit.of(null), row -> row, row -> "").items())
        .isEmpty();
  }

  @Test
  void aLimitIsFromOneToTwoHundred() {
    assertThat(Limit.of(null).rows()).isEqualTo(50);
    for (var text : List.of("0", "201", "-1", "1.5", "many", "")) {
      assertThatThrownBy(() -> Limit.of(text)).isInstanceOf(MalformedRequest.class);
    }
  }

  private void refused(@Nullable String cursor, List<String> where) {
    assertThatThrownBy(() -> cursors.read(cursor, where, 1)).isInstanceOf(Refusal.class);
  }

  /** A MAC without a key is enough to see what goes into it. */
  private static final class Digests implements Sealing {

    @Override
    public byte[] mac(Purpose purpose, byte[] message) {
      return new byte[] {(byte) Arrays.hashCode(message), (byte) (Arrays.hashCode(message) >> 8)};
    }

    @Override
    public boolean verify(Purpose purpose, byte[] message, byte[] mac) {
      return Arrays.equals(mac(purpose, message), mac);
    }

    @Override
    public byte[] seal(byte[] plain, Context context) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] open(byte[] sealed, Context context) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] digest(byte[] message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean verifyDigest(byte[] message, byte[] digest) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] sign(byte[] message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean verifySignature(byte[] message, byte[] signature) {
      throw new UnsupportedOperationException();
    }
  }
}
