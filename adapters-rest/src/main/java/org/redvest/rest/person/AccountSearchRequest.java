// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.redvest.person.in.AccountAdministration.Wanted;
import org.redvest.rest.body.Accounts;
import org.redvest.rest.body.CodePoints;
import org.redvest.shared.City;

/** The body of a search for an account. */
@Schema(name = "AccountSearchRequest")
record AccountSearchRequest(
    @NotNull @Pattern(regexp = "[1-9][0-9]{3}00") @Schema(
            description = "The city that the person is at home in, by its code.",
            minLength = 6,
            maxLength = 6,
            examples = "320700")
        String city,
    @NotNull @CodePoints(max = 255)
        @Schema(description = "The issuer's identifier of the account (the token's sub), whole.")
        String account) {

  Wanted toDomain() {
    return new Wanted(new City(Integer.parseInt(city)), Accounts.subject(account));
  }

  @Override
  public String toString() {
    return "AccountSearchRequest[" + city + "]";
  }
}
