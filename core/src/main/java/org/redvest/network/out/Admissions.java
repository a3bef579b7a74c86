// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.network.out;

import org.redvest.access.PersonId;

/** Who is let in at all: a blocked account is not, nor is one that is gone, whatever it holds. */
@FunctionalInterface
public interface Admissions {

  boolean isLetIn(PersonId person);
}
