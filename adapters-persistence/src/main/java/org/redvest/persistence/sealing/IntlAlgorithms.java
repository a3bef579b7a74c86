// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with random 96-bit nonces, HMAC-SHA-256, SHA-256 and Ed25519, all of the JDK. Random
 * nonces allow 2^32 values under one key (NIST SP 800-38D, 8.3).
 */
final class IntlAlgorithms implements Algorithms {

  static final IntlAlgorithms INSTANCE = new IntlAlgorithms();

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecureRandom random = new SecureRandom();

  private IntlAlgorithms() {}

  @Override
  public byte[] newSecret() {
    return randomBytes(KEY);
  }

  /**
   * The length of the private key in one byte, the private key (PKCS #8), the public key (X.509).
   */
  @Override
  public byte[] newSigningPair() throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] secret = pair.getPrivate().getEncoded();
    byte[] open = pair.getPublic().getEncoded();
    return ByteBuffer.allocate(1 + secret.length + open.length)
        .put((byte) secret.length)
        .put(secret)
        .put(open)
        .array();
  }

  @Override
  public byte[] encrypt(byte[] key, byte[] plain, byte[] additional)
      throws GeneralSecurityException {
    byte[] nonce = randomBytes(NONCE);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, additional).doFinal(plain);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  @Override
  public byte[] decrypt(byte[] key, byte[] sealed, byte[] additional)
      throws GeneralSecurityException {
    if (sealed.length < NONCE + TAG) {
      throw new AEADBadTagException("cut off");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return cipher(Cipher.DECRYPT_MODE, key, nonce, additional)
        .doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  @Override
  public byte[] mac(byte[] key, byte[] message) throws GeneralSecurityException {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  @Override
  public byte[] digest(byte[] message) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(message);
  }

  @Override
  public byte[] sign(byte[] pair, byte[] message) throws GeneralSecurityException {
    byte[] secret = Arrays.copyOfRange(pair, 1, 1 + pair[0]);
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)));
    signature.update(message);
    return signature.sign();
  }

  @Override
  public boolean verify(byte[] pair, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    byte[] open = Arrays.copyOfRange(pair, 1 + pair[0], pair.length);
    var verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(open)));
    verifier.update(message);
    try {
      return verifier.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] additional)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * Byte.SIZE, nonce));
    cipher.updateAAD(additional);
    return cipher;
  }

  private byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
