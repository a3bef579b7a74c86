// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.redvest.persistence.TestPostgres;
import org.redvest.shared.Sealing.Purpose;

/** The algorithms by the examples of their standards, and both suites side by side. */
class GmAlgorithmsTest {

  private static final HexFormat HEX = HexFormat.of();
  private final GmAlgorithms gm = GmAlgorithms.INSTANCE;

  /** GB/T 32905-2016, A.1 and A.2. */
  @Test
  void digestsAsTheStandardDoes() throws GeneralSecurityException {
    assertThat(gm.digest("abc".getBytes(UTF_8)))
        .isEqualTo(
            HEX.parseHex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    assertThat(gm.digest("abcd".repeat(16).getBytes(UTF_8)))
        .isEqualTo(
            HEX.parseHex("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"));
  }

  /** GM/T 0042-2015, D.3. */
  @Test
  void macsAsTheStandardDoes() throws GeneralSecurityException {
    var key =
        HEX.parseHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425");
    assertThat(gm.mac(key, HEX.parseHex("cd".repeat(50))))
        .isEqualTo(
            HEX.parseHex("220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae"));
  }

  /** GB/T 32918.5-2017, A.2: the key and the signature of the example. */
  @Test
  void verifiesTheSignatureOfTheStandard() throws GeneralSecurityException {
    var open =
        HEX.parseHex(
            "3059301306072a8648ce3d020106082a811ccf5501822d03420004"
                + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
    var signature =
        HEX.parseHex(
            "3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    var message = "message digest".getBytes(UTF_8);

    assertThat(gm.verifies(open, message, signature)).isTrue();
    assertThat(gm.verifies(open, "message digesT".getBytes(UTF_8), signature)).isFalse();
    assertThat(gm.verifies(open, message, new byte[] {1})).isFalse();
  }

  @Test
  void signsAndVerifies() throws GeneralSecurityException {
    byte[] pair = gm.newSigningPair();
    byte[] signature = gm.sign(pair, new byte[] {1, 2});

    assertThat(gm.verify(pair, new byte[] {1, 2}, signature)).isTrue();
    assertThat(gm.verify(pair, new byte[] {1, 3}, signature)).isFalse();
    assertThat(gm.verify(gm.newSigningPair(), new byte[] {1, 2}, signature)).isFalse();
  }

  @Test
  void historyIsMacedAndSignedUnderKeysOfItOnLiveData() {
    var master =
        MasterKey.from(
            Optional.of(Base64.getEncoder().encodeToString(new byte[32])), Optional.empty());
    var keys = new DataKeys(TestPostgres.migrated().dataSource(), master, Clock.systemUTC());
    var before = new DataKeySealing(keys, Suite.INTL, new UnreadableValues(Clock.systemUTC()));
    byte[] message = {1, 2, 3};
    byte[] old = before.mac(Purpose.HISTORY, message);
    keys.create(Suite.GM, KeyUse.of(Purpose.HISTORY), keys.read());
    keys.create(Suite.GM, KeyUse.SIGNING, keys.read());

    var after = new DataKeySealing(keys, Suite.INTL, new UnreadableValues(Clock.systemUTC()));
    byte[] mac = after.mac(Purpose.HISTORY, message);
    byte[] signature = after.sign(message);

    assertThat(mac).startsWith(Suite.GM.wire());
    assertThat(signature).startsWith(Suite.GM.wire());
    assertThat(after.verify(Purpose.HISTORY, message, mac)).isTrue();
    assertThat(after.verify(Purpose.HISTORY, message, old)).isTrue();
    assertThat(before.verify(Purpose.HISTORY, message, mac)).isTrue();
    assertThat(after.verifySignature(message, signature)).isTrue();
    assertThat(after.verifySignature(new byte[] {1}, signature)).isFalse();
  }

  @Test
  void sealsNothingYet() {
    assertThatIllegalStateException()
        .isThrownBy(() -> gm.encrypt(new byte[16], new byte[1], new byte[0]))
        .withMessageContaining("SM4");
  }
}
