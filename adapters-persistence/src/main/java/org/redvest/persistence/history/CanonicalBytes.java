// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.persistence.event.EventJson;

/**
 * A row as bytes to mac: the form's name with its version, then every value in a fixed order, each
 * with its sort and, where that varies, its length, so that no two rows have the same bytes. JSON
 * is taken by what it means, for the database keeps it in another order than it was written in.
 */
public final class CanonicalBytes {

  private static final byte ABSENT = 0;
  private static final byte NUMBER = 1;
  private static final byte TEXT = 2;
  private static final byte BYTES = 3;
  private static final byte UUID_VALUE = 4;
  private static final byte INSTANT = 5;
  private static final byte TRUE = 6;
  private static final byte FALSE = 7;
  private static final byte OBJECT = 8;
  private static final byte ARRAY = 9;
  private static final byte DECIMAL = 10;

  private byte[] buffer = new byte[512];
  private int length;

  private CanonicalBytes() {}

  /**
   * Begins a row.
   *
   * @param form the table's name and the version of this way to write it, as {@code event/1}
   */
  public static CanonicalBytes of(String form) {
    return new CanonicalBytes().put(form);
  }

  public CanonicalBytes put(long number) {
    sort(NUMBER);
    eight(number);
    return this;
  }

  public CanonicalBytes put(@Nullable String text) {
    return text == null ? absent() : sized(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  public CanonicalBytes put(byte @Nullable [] bytes) {
    return bytes == null ? absent() : sized(BYTES, bytes);
  }

  public CanonicalBytes put(@Nullable UUID id) {
    if (id == null) {
      return absent();
    }
    sort(UUID_VALUE);
    eight(id.getMostSignificantBits());
    eight(id.getLeastSignificantBits());
    return this;
  }

  /** To the microsecond, as the database keeps it. */
  public CanonicalBytes put(@Nullable Instant at) {
    if (at == null) {
      return absent();
    }
    sort(INSTANT);
    eight(at.getEpochSecond() * 1_000_000 + at.get(ChronoField.MICRO_OF_SECOND));
    return this;
  }

  public CanonicalBytes json(String json) {
    node(EventJson.tree(json));
    return this;
  }

  public byte[] bytes() {
    return Arrays.copyOf(buffer, length);
  }

  private void node(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> {
        sort(ARRAY);
        eight(node.size());
        node.forEach(this::node);
      }
      case STRING -> put(node.textValue());
      case BOOLEAN -> sort(node.booleanValue() ? TRUE : FALSE);
      case NUMBER -> number(node);
      case NULL, MISSING -> absent();
      case BINARY, POJO -> throw new IllegalStateException("not from JSON: " + node.getNodeType());
    }
  }

  private void object(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    Collections.sort(names);
    sort(OBJECT);
    eight(names.size());
    for (var name : names) {
      put(name);
      node(node.get(name));
    }
  }

  private void number(JsonNode node) {
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      put(node.longValue());
    } else {
      var decimal = node.decimalValue();
      var plain = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
      sized(DECIMAL, plain.toPlainString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private CanonicalBytes absent() {
    sort(ABSENT);
    return this;
  }

  private CanonicalBytes sized(byte sort, byte[] bytes) {
    sort(sort);
    eight(bytes.length);
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  private void sort(byte sort) {
    room(1);
    buffer[length++] = sort;
  }

  private void eight(long number) {
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      buffer[length++] = (byte) (number >>> shift);
    }
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
