// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.redvest.shared.Sealing;
import org.redvest.shared.UnreadableValue;

/**
 * The port, under the data keys of the database. They are read once; a value whose key is not among
 * them, because another replica added it, has them read again.
 */
final class DataKeySealing implements Sealing {

  private final DataKeys keys;
  private final Suite suite;
  private final UnreadableValues unreadable;
  private volatile KeyRing ring;

  DataKeySealing(DataKeys keys, Suite suite, UnreadableValues unreadable) {
    this(keys, suite.forAll(), keys.readOrCreate(suite), unreadable);
  }

  private DataKeySealing(DataKeys keys, Suite suite, KeyRing ring, UnreadableValues unreadable) {
    this.unreadable = unreadable;
    this.keys = keys;
    this.suite = suite;
    this.ring = ring;
  }

  /** For whoever opens and verifies what is there, and may not add a key. */
  static DataKeySealing reading(DataKeys keys, Clock clock) {
    return new DataKeySealing(keys, Suite.INTL, keys.read(), new UnreadableValues(clock));
  }

  @Override
  public byte[] seal(byte[] plain, Context context) {
    unreadable.overwritten(context);
    return made(() -> ring.newest(KeyUse.SEALING).encrypt(plain, bytes(context)));
  }

  @Override
  public byte[] open(byte[] sealed, Context context) {
    var envelope = envelope(sealed, context);
    // where the database is away, so that no key can be looked up, nobody knows whether it opens
    var key = key(envelope, KeyUse.SEALING);
    try {
      envelope.suite().forAll();
      return key.orElseThrow(() -> new IllegalStateException("no sealing key " + envelope.keyId()))
          .decrypt(envelope, bytes(context));
    } catch (IllegalStateException | GeneralSecurityException changed) {
      throw unreadable.met(new UnreadableValue(context, changed));
    }
  }

  private Envelope envelope(byte[] sealed, Context context) {
    try {
      return Envelope.read(sealed);
    } catch (IllegalStateException notOurs) {
      throw unreadable.met(new UnreadableValue(context, notOurs));
    }
  }

  @Override
  public byte[] mac(Purpose purpose, byte[] message) {
    return made(() -> ring.newest(KeyUse.of(purpose)).mac(message));
  }

  @Override
  public boolean verify(Purpose purpose, byte[] message, byte[] mac) {
    return checked(mac, KeyUse.of(purpose), (key, envelope) -> key.macIsOf(message, envelope));
  }

  @Override
  public byte[] digest(byte[] message) {
    return digest(message, suite);
  }

  @Override
  public boolean verifyDigest(byte[] message, byte[] digest) {
    return digest.length > 0
        && Suite.find(digest[0])
            .filter(by -> MessageDigest.isEqual(digest, digest(message, by)))
            .isPresent();
  }

  private static byte[] digest(byte[] message, Suite suite) {
    byte[] digest = made(() -> suite.algorithms().digest(message));
    return ByteBuffer.allocate(1 + digest.length).put(suite.wire()).put(digest).array();
  }

  @Override
  public byte[] sign(byte[] message) {
    return made(() -> ring.newest(KeyUse.SIGNING).sign(message));
  }

  @Override
  public boolean verifySignature(byte[] message, byte[] signature) {
    return checked(
        signature, KeyUse.SIGNING, (key, envelope) -> key.signatureIsOf(message, envelope));
  }

  /** The envelope names its key, so of all keys of the use only one need be tried. */
  private Optional<DataKey> key(Envelope envelope, KeyUse use) {
    if (ring.find(envelope.keyId()).isEmpty()) {
      ring = keys.read();
    }
    return ring.find(envelope.keyId()).filter(key -> key.serves(envelope, use));
  }

  private boolean checked(byte[] proof, KeyUse use, Check check) {
    var envelope = Envelope.tryRead(proof);
    var key = envelope.flatMap(e -> key(e, use));
    return key.isPresent() && made(() -> check.run(key.get(), envelope.orElseThrow()));
  }

  /** Table, column and row; the zeros keep (ab, c) and (a, bc) apart. */
  private static byte[] bytes(Context context) {
    byte[] names =
        (context.table() + '\0' + context.column() + '\0').getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(names.length + 2 * Long.BYTES)
        .put(names)
        .putLong(context.row().getMostSignificantBits())
        .putLong(context.row().getLeastSignificantBits())
        .array();
  }

  private static <T> T made(Step<T> step) {
    try {
      return step.run();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the suite's algorithms do not work here", e);
    }
  }

  private interface Step<T> {
    T run() throws GeneralSecurityException;
  }

  private interface Check {
    boolean run(DataKey key, Envelope envelope) throws GeneralSecurityException;
  }
}
