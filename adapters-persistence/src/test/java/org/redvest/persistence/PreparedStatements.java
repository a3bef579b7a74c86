// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection that remembers the statements that were prepared on it.
 *
 * @param prepared in their order
 */
public record PreparedStatements(Connection connection, List<PreparedStatement> prepared) {

  public static PreparedStatements on(Connection real) {
    var prepared = new ArrayList<PreparedStatement>();
    var watched =
        Proxy.newProxyInstance(
            PreparedStatements.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                var result = method.invoke(real, arguments);
                if (result instanceof PreparedStatement statement) {
                  prepared.add(statement);
                }
                return result;
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
    return new PreparedStatements((Connection) watched, prepared);
  }
}
