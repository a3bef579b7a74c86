// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

/**
 * Somebody with an account.
 *
 * @param username also the token's subject
 */
public record Person(String username) {

  /** Nobody: requests without a token. */
  public static final Person NOBODY = new Person("");

  /** The token role that plants roots. */
  public static final Person BOOTSTRAP = new Person("bootstrap");

  /** The demo partner's machine. */
  public static final Person PARTNER = new Person("demo-partner");

  /** Somebody whom nobody has met: no account of his is known to the product. */
  public static Person fresh(String what) {
    var person = new Person(Marks.text(what + "-"));
    Service.running().admit(person);
    return person;
  }
}
