package org.redvest.persistence.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Datum;
import org.redvest.shared.Point;
import org.redvest.shared.Sealing;

/**
 * Everything personal of one row as one sealed document, so that a row costs one cipher call and an
 * erasure overwrites one column.
 */
@ApplicationScoped
class SealedWords {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private final Sealing sealing;

  @Inject
  SealedWords(Sealing sealing) {
    this.sealing = sealing;
  }

  /** What was asked: the requester's words, contact and exact place. */
  record Asked(
      String need,
      @Nullable String risks,
      String name,
      String phone,
      String address,
      @Nullable Double lat,
      @Nullable Double lng,
      @Nullable String datum,
      @Nullable Double accuracyMeters,
      @Nullable String reference) {

    @Nullable Point point() {
      return lat == null
          ? null
          : new Point(
              lat, requireNonNull(lng), Datum.valueOf(requireNonNull(datum)), accuracyMeters);
    }
  }

  /** What was written about an order as a whole. */
  record Words(@Nullable String office, @Nullable String answer, @Nullable String publicText) {}

  /** What was written in one round. */
  record RoundWords(
      @Nullable String note,
      @Nullable String done,
      @Nullable String rating,
      @Nullable String callBack) {}

  byte[] seal(Object words, Sealing.Context context) {
    try {
      return sealing.seal(JSON.writeValueAsBytes(words), context);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  <T> T open(byte[] sealed, Class<T> type, Sealing.Context context) {
    try {
      return JSON.readValue(sealing.open(sealed, context), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  byte[] referenceHash(String reference) {
    return sealing.mac(
        Sealing.Purpose.PARTNER_REFERENCE,
        reference.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The new seal only where the words are new: a fresh seal would look like a change. */
  byte[] reseal(byte[] sealed, Object words, Sealing.Context context) {
    return open(sealed, words.getClass(), context).equals(words) ? sealed : seal(words, context);
  }
}
