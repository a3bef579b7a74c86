package org.redvest.person.in;

import java.util.List;
import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.person.model.AccountStanding;
import org.redvest.shared.City;

/**
 * Finds the person of an account at home in the city: by a SYSTEM_ADMIN of it. The account is a
 * personal value, so each search stands in the audit trail, with whom it found.
 */
public interface SearchAccount {

  /** Which account, by the issuer's identifier of it. */
  record Wanted(City city, String account) {

    @Override
    public String toString() {
      return "Wanted[" + city + "]";
    }
  }

  /**
   * @param wanted reads the body, and may refuse it
   * @return one, or none
   */
  List<AccountStanding> search(Caller caller, Supplier<Wanted> wanted);
}
