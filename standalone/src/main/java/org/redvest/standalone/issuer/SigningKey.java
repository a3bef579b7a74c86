// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import org.redvest.standalone.PrivateFile;

/** The issuer's key, kept so that a token outlives a restart. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  static RSAKey in(PrivateFile file) {
    try {
      if (!file.exists()) {
        file.write(new RSAKeyGenerator(BITS).generate().toJSONString());
      }
      return RSAKey.parse(file.read());
    } catch (JOSEException | ParseException damaged) {
      throw new IllegalStateException("the issuer's key cannot be read", damaged);
    }
  }
}
