// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A way to rows; all methods within one transaction on one connection. */
interface Door {

  String name();

  void begin() throws SQLException;

  void commit() throws SQLException;

  void insert(Item item) throws SQLException;

  Item lock(UUID id) throws SQLException;

  /** Locks it, and saves it one version on. */
  void withdraw(UUID id) throws SQLException;

  List<Item> list(UUID after) throws SQLException;
}
