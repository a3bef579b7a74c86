// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.memory.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.redvest.shared.Sealing;
import org.redvest.shared.UnreadableValue;

/** The suite INTL with one key for each kind of use, gone with the process. */
public final class MemorySealing implements Sealing {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey sealingKey;
  private final SecretKey macKey;
  private final KeyPair signingKey;

  public MemorySealing() {
    try {
      sealingKey = KeyGenerator.getInstance("AES").generateKey();
      macKey = KeyGenerator.getInstance("HmacSHA256").generateKey();
      signingKey = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public byte[] seal(byte[] plain, Context context) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, context);
    var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
    return both;
  }

  @Override
  public byte[] open(byte[] sealed, Context context) {
    if (sealed.length < NONCE_BYTES) {
      throw new UnreadableValue(context, new IllegalStateException("a value is cut off"));
    }
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    var rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, rest, context);
    } catch (IllegalStateException changed) {
      throw new UnreadableValue(context, changed);
    }
  }

  @Override
  public byte[] mac(Purpose purpose, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(macKey);
      mac.update(purpose.name().getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean verify(Purpose purpose, byte[] message, byte[] mac) {
    return MessageDigest.isEqual(mac(purpose, message), mac);
  }

  @Override
  public byte[] digest(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean verifyDigest(byte[] message, byte[] digest) {
    return MessageDigest.isEqual(digest, digest(message));
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(signingKey.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean verifySignature(byte[] message, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(signingKey.getPublic());
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException notOurs) {
      return false;
    }
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] text, Context context) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealingKey, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException changed) {
      throw new IllegalStateException(changed);
    }
  }
}
