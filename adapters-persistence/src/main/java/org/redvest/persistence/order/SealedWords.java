// SPDX-License-Identifier: MulanPSL-2.0
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
import org.redvest.shared.Personal;
import org.redvest.shared.Point;
import org.redvest.shared.Sealing;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.UnreadableValue;

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

  private static final String UNREADABLE = Personal.UNREADABLE.text();

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

    /** When it does not open. */
    static final Asked LOST =
        new Asked(
            UNREADABLE,
            null,
            UNREADABLE,
            UNREADABLE,
            UNREADABLE,
            null,
            null,
            null,
            null,
            UNREADABLE);

    @Nullable Point point() {
      return lat == null
          ? null
          : new Point(
              lat, requireNonNull(lng), Datum.valueOf(requireNonNull(datum)), accuracyMeters);
    }
  }

  /** What was written about an order as a whole. */
  record Words(@Nullable String office, @Nullable String answer, @Nullable String publicText)
      implements Losable<Words> {

    static final Words LOST = new Words(UNREADABLE, UNREADABLE, UNREADABLE);

    @Override
    public Words legible() {
      return new Words(
          SealedWords.legible(office),
          SealedWords.legible(answer),
          SealedWords.legible(publicText));
    }

    @Override
    public boolean hasWords() {
      return isLegible(office) || isLegible(answer) || isLegible(publicText);
    }
  }

  /** What was written in one round. */
  record RoundWords(
      @Nullable String note,
      @Nullable String done,
      @Nullable String provisional,
      @Nullable String rating,
      @Nullable String callBack)
      implements Losable<RoundWords> {

    static final RoundWords LOST =
        new RoundWords(UNREADABLE, UNREADABLE, UNREADABLE, UNREADABLE, UNREADABLE);

    @Override
    public RoundWords legible() {
      return new RoundWords(
          SealedWords.legible(note),
          SealedWords.legible(done),
          SealedWords.legible(provisional),
          SealedWords.legible(rating),
          SealedWords.legible(callBack));
    }

    @Override
    public boolean hasWords() {
      return isLegible(note)
          || isLegible(done)
          || isLegible(provisional)
          || isLegible(rating)
          || isLegible(callBack);
    }
  }

  /** Words of which some may stand for what does not open. */
  interface Losable<T> {

    /** Blank instead, since some have to be there. */
    T legible();

    /** Whether there are words that can be read. */
    boolean hasWords();
  }

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
    } catch (IOException _) {
      // whose message may quote it
      throw new UnreadableValue(context, new IllegalStateException("it is no such document"));
    }
  }

  /** As {@link #open}, and something in its place when it does not open any more. */
  <T> T open(byte[] sealed, Class<T> type, Sealing.Context context, T lost) {
    try {
      return open(sealed, type, context);
    } catch (UnreadableValue _) {
      return lost;
    }
  }

  byte[] referenceHash(String reference) {
    return sealing.mac(
        Sealing.Purpose.PARTNER_REFERENCE,
        reference.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /**
   * The new seal only where the words are new: a fresh seal would look like a change. What does not
   * open stays as it is, for whoever may mend it.
   *
   * @throws Refusal when there are words to add to what does not open
   */
  <T extends Losable<T>> byte[] reseal(byte[] sealed, T words, Sealing.Context context, T lost) {
    @SuppressWarnings("unchecked")
    var type = (Class<T>) words.getClass();
    var stored = open(sealed, type, context, lost);
    if (!stored.equals(lost)) {
      return stored.equals(words) ? sealed : seal(words, context);
    }
    if (words.hasWords()) {
      throw SharedRefusal.UNREADABLE.refusal();
    }
    return sealed;
  }

  /** Keeps what opens and says the same; what does not open is overwritten with what is known. */
  <T extends Losable<T>> byte[] blank(byte[] sealed, T words, Sealing.Context context) {
    @SuppressWarnings("unchecked")
    var type = (Class<T>) words.getClass();
    try {
      if (open(sealed, type, context).equals(words)) {
        return sealed;
      }
    } catch (UnreadableValue _) {
      // then not even all its words being lost makes it the same
    }
    return seal(words.legible(), context);
  }

  private static boolean isLegible(@Nullable String text) {
    return text != null && !text.equals(UNREADABLE);
  }

  private static @Nullable String legible(@Nullable String text) {
    return UNREADABLE.equals(text) ? "" : text;
  }
}
