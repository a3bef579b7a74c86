// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.persistence;

import java.util.Objects;
import org.hibernate.exception.ConstraintViolationException;

/** Knows what went wrong by the name of a constraint. */
public final class NameReader {

  private NameReader() {}

  static boolean isTwice(ConstraintViolationException broken) {
    return Objects.equals(broken.getConstraintName(), "orders_number_unique");
  }
}
