package org.redvest.person.in;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.People;

/** Gives the caller a copy of everything that is kept of him (PIPL art. 45). */
public interface ExportMyData {

  /**
   * The copy.
   *
   * @param account null for a stranger, of whom nothing is kept
   */
  record Export(
      Instant at, People.@Nullable Known account, ConsentRegister consents, PersonalCopy copy) {}

  /**
   * One export.
   *
   * @param body reads the body, and may refuse it
   */
  record Request(Caller caller, Runnable body) {}

  Export export(Request request);
}
