// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.person.ConsentKind;
import org.redvest.shared.Version;

/**
 * Everything that one person said about consents.
 *
 * @param newestFirst the latest statement first
 */
public record ConsentRegister(List<Consent> newestFirst) {

  public static final ConsentRegister EMPTY = new ConsentRegister(List.of());

  public ConsentRegister {
    newestFirst = List.copyOf(newestFirst);
  }

  /** What holds now of a kind, a withdrawal too; empty when he never said anything about it. */
  public Optional<Consent> newest(ConsentKind kind) {
    return newestFirst.stream().filter(consent -> consent.kind() == kind).findFirst();
  }

  /** Whether he agreed and has not withdrawn it since. */
  public boolean holds(ConsentKind kind) {
    return newest(kind).map(Consent::granted).orElse(false);
  }

  /** The newest of each kind, in the order of the kinds. */
  public List<Consent> current() {
    return List.of(ConsentKind.values()).stream().flatMap(kind -> newest(kind).stream()).toList();
  }

  /** The number of the person's next statement, and of his event. */
  public Version next() {
    return newestFirst.isEmpty() ? Version.FIRST : newestFirst.getFirst().sequence().next();
  }

  /** Whether a statement changes nothing; a client that repeats itself makes no history. */
  public boolean says(Consent consent) {
    return newest(consent.kind()).filter(consent::repeats).isPresent();
  }

  public ConsentRegister with(Consent consent) {
    return new ConsentRegister(Stream.concat(Stream.of(consent), newestFirst.stream()).toList());
  }
}
