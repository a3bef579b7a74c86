package org.redvest.person.in;

import org.redvest.access.PersonId;
import org.redvest.person.ConsentKind;

/** Asks whether a person agreed: for whatever must not happen without his consent. */
public interface AskConsent {

  /** Whether he agreed and has not withdrawn it; takes part in the asker's transaction. */
  boolean holds(PersonId person, ConsentKind kind);
}
