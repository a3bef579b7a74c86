// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.person.ConsentKind;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.Language;

/** One statement about a consent. */
@Schema(name = "Consent")
record ConsentJson(
    ConsentKind kind,
    @Schema(description = "False where it was withdrawn.") boolean granted,
    @Schema(description = "Which text he saw.", maxLength = 40) String textVersion,
    Language language,
    Instant at) {

  static ConsentJson from(Consent consent) {
    return new ConsentJson(
        consent.kind(), consent.granted(), consent.textVersion(), consent.language(), consent.at());
  }

  static List<ConsentJson> from(List<Consent> consents) {
    return consents.stream().map(ConsentJson::from).toList();
  }

  /** The whole register. */
  @Schema(
      name = "Consents",
      description = "What he agreed to: what holds, and how it came to that.")
  record RegisterJson(
      @Size(max = 20) @Schema(description = "The newest statement of each kind; it holds.")
          List<ConsentJson> current,
      @Size(max = 500) @Schema(description = "Every statement, the latest first.")
          List<ConsentJson> history) {

    static RegisterJson from(ConsentRegister register) {
      return new RegisterJson(
          ConsentJson.from(register.current()), ConsentJson.from(register.newestFirst()));
    }
  }
}
