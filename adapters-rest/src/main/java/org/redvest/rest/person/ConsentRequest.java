// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.redvest.person.ConsentKind;
import org.redvest.person.in.OwnData.Statement;
import org.redvest.person.model.Language;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.City;

/** The body of a statement about a consent. */
@Schema(name = "ConsentRequest")
record ConsentRequest(
    @NotNull ConsentKind kind,
    @NotNull @Schema(description = "False withdraws it.") Boolean granted,
    @NotNull @CodePoints(max = 40)
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]*") @Schema(
            description = "The name of the text that was shown, as its publisher gave it.",
            examples = "privacy-2026-11")
        String textVersion,
    @NotNull @Schema(description = "In which it was shown.") Language language,
    @Nullable @Pattern(regexp = "[1-9][0-9]{3}00") @Schema(
            maxLength = 6,
            description =
                "The code of the city that becomes his home; needed from whoever never wrote"
                    + " before, ignored from others.",
            examples = "320700")
        String city) {

  Statement toDomain() {
    return new Statement(
        kind,
        granted,
        textVersion,
        language,
        city == null ? null : new City(Integer.parseInt(city)));
  }
}
