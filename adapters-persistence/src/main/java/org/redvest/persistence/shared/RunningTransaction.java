// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The transaction that the caller is in. */
public interface RunningTransaction {

  /** Its connection, which is given back by closing it and ends with it all the same. */
  Connection connection() throws SQLException;

  /** What its adapters have come by so far; it is gone when the transaction is. */
  Map<Object, Object> memory();
}
