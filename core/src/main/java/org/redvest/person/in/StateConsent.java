package org.redvest.person.in;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.person.ConsentKind;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.Language;
import org.redvest.shared.City;

/** Gives a consent or withdraws it, the one as easily as the other (PIPL art. 15). */
public interface StateConsent {

  /**
   * What is said.
   *
   * @param textVersion a name that stands in events for good, so that nothing personal fits into it
   * @param city needed only from somebody who never wrote before: it becomes his home
   */
  record Statement(
      ConsentKind kind,
      boolean granted,
      String textVersion,
      Language language,
      @Nullable City city) {

    private static final Pattern TEXT_VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._/-]{0,39}");

    public Statement {
      if (!TEXT_VERSION.matcher(textVersion).matches()) {
        throw new IllegalArgumentException("no name of a text");
      }
    }
  }

  /**
   * One statement.
   *
   * @param statement reads the body, and may refuse it
   */
  record Request(Caller caller, Supplier<Statement> statement) {}

  /** The register afterwards; what it said already is not written again. */
  ConsentRegister state(Request request);
}
