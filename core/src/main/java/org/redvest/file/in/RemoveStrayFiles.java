// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.in;

/** Removes what nobody used: work of the night. */
public interface RemoveStrayFiles {

  /**
   * @param files uploads that no report named within their day
   * @param bytes what a killed process left in the store without a row
   */
  record Removed(int files, int bytes) {}

  Removed run();
}
