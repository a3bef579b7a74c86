// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.out;

import org.redvest.access.PersonId;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;

/** What people agreed to; entries are added, and nothing else. */
public interface Consents {

  /** The latest 500 statements. */
  ConsentRegister of(PersonId person);

  /**
   * Adds a statement.
   *
   * @throws IllegalStateException when there is one with its sequence number
   */
  void add(PersonId person, Consent consent);
}
