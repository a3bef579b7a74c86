// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * HMAC-SM3, SM3 and SM2 (GB/T 32905, GB/T 32918.2), all of Bouncy Castle, with the signer's
 * identity that the standard gives where none is agreed. Sealing with SM4 is not in this build. The
 * provider is not registered: nobody else gets an algorithm from it unasked.
 */
final class GmAlgorithms implements Algorithms {

  static final GmAlgorithms INSTANCE = new GmAlgorithms();

  private static final int KEY = 32;

  private final Provider provider = new BouncyCastleProvider();
  private final SecureRandom random = new SecureRandom();

  private GmAlgorithms() {}

  @Override
  public byte[] newSecret() {
    byte[] bytes = new byte[KEY];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * The length of the private key in two bytes, the private key (PKCS #8), the public key (X.509).
   */
  @Override
  public byte[] newSigningPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new ECGenParameterSpec("sm2p256v1"), random);
    var pair = generator.generateKeyPair();
    byte[] secret = pair.getPrivate().getEncoded();
    byte[] open = pair.getPublic().getEncoded();
    return ByteBuffer.allocate(Short.BYTES + secret.length + open.length)
        .putShort((short) secret.length)
        .put(secret)
        .put(open)
        .array();
  }

  @Override
  public byte[] encrypt(byte[] key, byte[] plain, byte[] additional) {
    throw new IllegalStateException("sealing with SM4 is not part of this build");
  }

  @Override
  public byte[] decrypt(byte[] key, byte[] sealed, byte[] additional) {
    throw new IllegalStateException("sealing with SM4 is not part of this build");
  }

  @Override
  public byte[] mac(byte[] key, byte[] message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSM3", provider);
    mac.init(new SecretKeySpec(key, "HmacSM3"));
    return mac.doFinal(message);
  }

  @Override
  public byte[] digest(byte[] message) throws GeneralSecurityException {
    return MessageDigest.getInstance("SM3", provider).digest(message);
  }

  @Override
  public byte[] sign(byte[] pair, byte[] message) throws GeneralSecurityException {
    int length = ByteBuffer.wrap(pair).getShort();
    byte[] secret = Arrays.copyOfRange(pair, Short.BYTES, Short.BYTES + length);
    var signature = Signature.getInstance("SM3withSM2", provider);
    signature.initSign(
        KeyFactory.getInstance("EC", provider).generatePrivate(new PKCS8EncodedKeySpec(secret)),
        random);
    signature.update(message);
    return signature.sign();
  }

  @Override
  public boolean verify(byte[] pair, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    int length = ByteBuffer.wrap(pair).getShort();
    return verifies(
        Arrays.copyOfRange(pair, Short.BYTES + length, pair.length), message, signature);
  }

  /** With the public key alone, as X.509 has it. */
  boolean verifies(byte[] open, byte[] message, byte[] signature) throws GeneralSecurityException {
    var verifier = Signature.getInstance("SM3withSM2", provider);
    verifier.initVerify(
        KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(open)));
    verifier.update(message);
    try {
      return verifier.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    }
  }
}
