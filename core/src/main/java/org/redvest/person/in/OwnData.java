// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.in;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.command.Proposed;
import org.redvest.person.ConsentKind;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.Language;
import org.redvest.person.model.PersonalCopy;
import org.redvest.person.out.People;
import org.redvest.shared.City;

/** What somebody can ask and decide about himself, each thing a piece of work of its own. */
public interface OwnData {

  /** Who he is here: what a client needs to draw its first screen. */
  Me show(Caller caller);

  /** What he agreed to; nothing for whoever never wrote. */
  ConsentRegister consents(Caller caller);

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
   * Gives a consent or withdraws it, the one as easily as the other (PIPL art. 15): the register
   * afterwards. What it said already is not written again.
   */
  ConsentRegister state(Proposed<Statement> statement);

  /**
   * A copy of everything that is kept of him (PIPL art. 45).
   *
   * @param account null for a stranger, of whom nothing is kept
   */
  record Export(
      Instant at, People.@Nullable Known account, ConsentRegister consents, PersonalCopy copy) {}

  Export export(Proposed<?> asked);

  /**
   * Deletes his account (PIPL art. 47); a stranger's, too, of whom there is nothing: so twice is as
   * good as once. From then on it is a stranger's; orders that no team has taken are cancelled,
   * roles and memberships end, and his words and contact are overwritten: those of an order in a
   * team's hands seven days after the service.
   *
   * @throws org.redvest.shared.Refusal while a duty towards others is his alone, with a list
   */
  void erase(Proposed<?> confirmed);
}
