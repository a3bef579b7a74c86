// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.shared;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 17 characters that
 * say who registered it, as what and where, and a check character modulo 31. It is public.
 */
public record CreditCode(String value) {

  /** No I, O, S, V, Z: they are too easily taken for others. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern FORM =
      Pattern.compile("[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

  /** Takes the code as people type it: full-width, lower case, with spaces. */
  public CreditCode {
    value = Normalizer.normalize(value, Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!FORM.matcher(value).matches() || check(value) != value.charAt(17)) {
      throw SharedRefusal.CREDIT_CODE_INVALID.refusal();
    }
  }

  private static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
