// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestPostgres;
import org.redvest.shared.Sealing;
import org.redvest.shared.Sealing.Context;
import org.redvest.shared.Sealing.Purpose;
import org.redvest.shared.UnreadableValue;

class SealingTest {

  private static final UUID ROW = UUID.fromString("01a2008d-7400-8123-9392-feaaaaaaaaaa");
  private static final Context PHONE = new Context("order_contact", "phone", ROW);
  private static final byte[] PLAIN = "13812341234".getBytes(UTF_8);

  private final TestPostgres.Database database = TestPostgres.migrated();
  private final DataKeys keys = keysUnder(1);
  private final Sealing sealing =
      new DataKeySealing(keys, Suite.INTL, new UnreadableValues(Clock.systemUTC()));

  @Nested
  class ASealedValue {

    private final byte[] sealed = sealing.seal(PLAIN, PHONE);

    @Test
    void opensWhereItWasSealed() {
      assertThat(sealing.open(sealed, PHONE)).isEqualTo(PLAIN);
      assertThat(sealing.open(sealing.seal(new byte[0], PHONE), PHONE)).isEmpty();
    }

    @Test
    void differsEachTimeAndHidesWhatItHolds() {
      assertThat(sealing.seal(PLAIN, PHONE)).isNotEqualTo(sealed);
      assertThat(new String(sealed, UTF_8)).doesNotContain("1381");
    }

    @Test
    void namesItsSuiteAndItsKey() {
      assertThat(sealed).startsWith(1, 0, 0, 0, 1).hasSize(1 + 4 + 12 + PLAIN.length + 16);
    }

    @Test
    void opensNowhereElse() {
      assertRefuses(sealed, new Context("order", "phone", ROW));
      assertRefuses(sealed, new Context("order_contact", "name", ROW));
      assertRefuses(sealed, new Context("order_contactp", "hone", ROW));
      assertRefuses(sealed, new Context("order_contact", "phone", new UUID(0, 0)));
    }

    @Test
    void opensNoMoreWhenAnyBitWasFlipped() {
      for (int bit = 0; bit < sealed.length * 8; bit++) {
        byte[] changed = sealed.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        assertRefuses(changed, PHONE);
      }
    }

    @Test
    void opensNoMoreWhenItWasCutOff() {
      for (int length = 0; length < sealed.length; length++) {
        assertRefuses(Arrays.copyOf(sealed, length), PHONE);
      }
    }

    @Test
    void ofAnUnknownSuiteIsRefusedByItsByte() {
      byte[] changed = sealed.clone();
      changed[0] = 77;
      assertRefuses(changed, PHONE).hasMessageContaining("77");
    }

    @Test
    void ofTheOtherSuiteIsRefusedByItsName() {
      byte[] changed = sealed.clone();
      changed[0] = Suite.GM.wire();
      assertRefuses(changed, PHONE).hasMessageContaining("GM is not part of this build");
      assertThat(SealedForm.isPlausible(changed[0], changed.length)).isFalse();
      assertThat(SealedForm.isPlausible(sealed[0], sealed.length)).isTrue();
    }

    /** By a word that whoever reads the rest of a row can go on behind. */
    private AbstractThrowableAssert<?, UnreadableValue> assertRefuses(
        byte[] value, Context context) {
      return assertThatThrownBy(() -> sealing.open(value, context))
          .asInstanceOf(InstanceOfAssertFactories.throwable(UnreadableValue.class));
    }
  }

  @Nested
  class AKeyedHash {

    private final byte[] mac = sealing.mac(Purpose.ACCOUNT, PLAIN);

    @Test
    void isTheSameForTheSameAndServesForEqualitySearch() {
      assertThat(sealing.mac(Purpose.ACCOUNT, PLAIN)).isEqualTo(mac);
      assertThat(sealing.verify(Purpose.ACCOUNT, PLAIN, mac)).isTrue();
    }

    @Test
    void isAnotherForAnotherMessageOrPurpose() {
      assertThat(sealing.verify(Purpose.ACCOUNT, "13812341235".getBytes(UTF_8), mac)).isFalse();
      assertThat(sealing.verify(Purpose.CURSOR, PLAIN, mac)).isFalse();
    }

    @Test
    void isFalseAndNoErrorWhenItIsAnythingElse() {
      for (var other :
          new byte[][] {{}, {1}, {77, 0, 0, 0, 1}, {2, 0, 0, 0, 1}, {1, 0, 0, 0, 99, 1}}) {
        assertThat(sealing.verify(Purpose.ACCOUNT, PLAIN, other)).isFalse();
        assertThat(sealing.verifySignature(PLAIN, other)).isFalse();
      }
      assertThat(sealing.verify(Purpose.ACCOUNT, PLAIN, Arrays.copyOf(mac, 5))).isFalse();
    }
  }

  @Test
  void aSignatureHoldsForItsMessageAlone() {
    byte[] signature = sealing.sign(PLAIN);
    byte[] cut = Arrays.copyOf(signature, signature.length - 1);

    assertThat(sealing.verifySignature(PLAIN, signature)).isTrue();
    assertThat(sealing.verifySignature("other".getBytes(UTF_8), signature)).isFalse();
    assertThat(sealing.verifySignature(PLAIN, cut)).isFalse();
  }

  @Test
  void aDigestNamesItsSuite() {
    // SHA-256 of the empty message, FIPS 180-4
    assertThat(Base64.getEncoder().encodeToString(sealing.digest(new byte[0])))
        .isEqualTo("AeOwxEKY/BwUmvv0yJlvuSQnrkHkZJuTTKSVmRt4UrhV");
  }

  @Test
  void aDigestIsVerifiedByTheSuiteThatMadeIt() throws Exception {
    byte[] sm3 = GmAlgorithms.INSTANCE.digest(PLAIN);
    byte[] gm = ByteBuffer.allocate(1 + sm3.length).put(Suite.GM.wire()).put(sm3).array();

    for (byte[] digest : new byte[][] {sealing.digest(PLAIN), gm}) {
      assertThat(sealing.verifyDigest(PLAIN, digest)).isTrue();
      assertThat(sealing.verifyDigest("other".getBytes(UTF_8), digest)).isFalse();
      assertThat(sealing.verifyDigest(PLAIN, Arrays.copyOf(digest, 12))).isFalse();
    }
    assertThat(sealing.verifyDigest(PLAIN, new byte[0])).isFalse();
    assertThat(sealing.verifyDigest(PLAIN, new byte[] {9})).isFalse();
  }

  @Nested
  class AfterARotation {

    private final byte[] oldSealed = sealing.seal(PLAIN, PHONE);
    private final byte[] oldMac = sealing.mac(Purpose.ACCOUNT, PLAIN);
    private final byte[] oldSignature = sealing.sign(PLAIN);
    private final Sealing rotated = rotate();

    private Sealing rotate() {
      for (var use : KeyUse.all()) {
        keys.create(Suite.INTL, use, keys.read());
      }
      return new DataKeySealing(keys, Suite.INTL, new UnreadableValues(Clock.systemUTC()));
    }

    @Test
    void theNewestKeyMakesWhatIsNew() {
      assertThat(rotated.mac(Purpose.ACCOUNT, PLAIN)).isNotEqualTo(oldMac);
      assertThat(rotated.seal(PLAIN, PHONE)[4]).isGreaterThan(oldSealed[4]);
    }

    @Test
    void whatIsOldIsOpenedAndVerifiedStill() {
      assertThat(rotated.open(oldSealed, PHONE)).isEqualTo(PLAIN);
      assertThat(rotated.verify(Purpose.ACCOUNT, PLAIN, oldMac)).isTrue();
      assertThat(rotated.verifySignature(PLAIN, oldSignature)).isTrue();
    }

    @Test
    void aReplicaThatDoesNotKnowTheNewKeyReadsItWhenItMeetsIt() {
      assertThat(sealing.open(rotated.seal(PLAIN, PHONE), PHONE)).isEqualTo(PLAIN);
      assertThat(sealing.mac(Purpose.ACCOUNT, PLAIN)).isNotEqualTo(oldMac);
    }
  }

  @Test
  void anotherMasterKeyIsRefusedAtOnce() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new DataKeySealing(keysUnder(2), Suite.INTL, new UnreadableValues(Clock.systemUTC())))
        .withMessageContaining("the master key does not open data key");
  }

  @Test
  void theSuiteThatIsNotBuiltInIsRefusedAtOnce() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new DataKeySealing(keys, Suite.GM, new UnreadableValues(Clock.systemUTC())))
        .withMessageContaining("GM is not part of this build");
  }

  private DataKeys keysUnder(int seed) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) seed);
    var base64 = Base64.getEncoder().encodeToString(key);
    var master = MasterKey.from(Optional.of(base64), Optional.empty());
    return new DataKeys(database.dataSource(), master, Clock.systemUTC());
  }
}
