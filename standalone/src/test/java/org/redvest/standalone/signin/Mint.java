// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes tokens: good as they come, with one thing wrong where a test says so. */
final class Mint {

  private final JWTClaimsSet claims;

  private Mint(JWTClaimsSet claims) {
    this.claims = claims;
  }

  /** Five minutes of a resident's token by this issuer. */
  static Mint of(String issuer) {
    return new Mint(
            new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("resident-of-the-mint")
                .audience("redvest")
                .issueTime(in(Duration.ofMinutes(-10)))
                .jwtID(UUID.randomUUID().toString())
                .build())
        .expiringIn(Duration.ofMinutes(5));
  }

  Mint with(String claim, @Nullable Object value) {
    return new Mint(new JWTClaimsSet.Builder(claims).claim(claim, value).build());
  }

  Mint expiringIn(Duration life) {
    return with("exp", in(life));
  }

  Mint validIn(Duration delay) {
    return with("nbf", in(delay));
  }

  Mint issuedIn(Duration delay) {
    return with("iat", in(delay));
  }

  private static Date in(Duration duration) {
    return Date.from(Instant.now().plus(duration));
  }

  String signedBy(RSAKey key) {
    return signedBy(key, key.getKeyID());
  }

  String signedBy(RSAKey key, JWSAlgorithm algorithm) {
    return signedBy(key, key.getKeyID(), algorithm);
  }

  /** Says that it is signed by a key of this name. */
  String signedBy(RSAKey key, String keyId) {
    return signedBy(key, keyId, JWSAlgorithm.RS256);
  }

  private String signedBy(RSAKey key, String keyId, JWSAlgorithm algorithm) {
    try {
      return signed(new JWSHeader.Builder(algorithm).keyID(keyId).build(), new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As if the text that everybody can read were a secret between two. */
  String signedWithPublic(byte[] text, String keyId) {
    try {
      return signed(
          new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), new MACSigner(text));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
    var token = new SignedJWT(header, claims);
    token.sign(signer);
    return token.serialize();
  }

  String unsigned() {
    return new PlainJWT(claims).serialize();
  }
}
