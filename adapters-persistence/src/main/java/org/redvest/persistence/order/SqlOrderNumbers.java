// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.order;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.redvest.order.OrderNumber;
import org.redvest.order.out.OrderNumbers;
import org.redvest.shared.City;
import org.redvest.shared.SharedRefusal;

/**
 * Hands out numbers from blocks. A block is reserved outside the placement's transaction, so that
 * no placement waits for another's commit, and through a pool of its own: placements that hold all
 * connections would otherwise wait for one of their own. What a stopped replica had left is a gap.
 */
@ApplicationScoped
class SqlOrderNumbers implements OrderNumbers {

  private static final int BLOCK = 20;

  private static final Duration LONGEST = Duration.ofMillis(1500);

  private static final String RESERVE =
      """
      insert into order_number_block (city, county, day, reserved) values (?, ?, ?, ?)
      on conflict (city, county, day)
      do update set reserved = order_number_block.reserved + excluded.reserved
      returning reserved
      """;

  private final AgroalDataSource database;
  private final Map<Integer, Block> blocks = new HashMap<>();
  private final ReentrantLock turn = new ReentrantLock();

  @Inject
  SqlOrderNumbers(@DataSource("numbers") AgroalDataSource database) {
    this.database = database;
  }

  private record Block(LocalDate day, int next, int end) {}

  /** In a row, and so shortly that a database which does not answer is still told of in time. */
  @Override
  public OrderNumber next(int county, LocalDate day) {
    if (!mayEnter()) {
      throw SharedRefusal.BUSY.refusal();
    }
    try {
      return nextOf(county, day);
    } finally {
      turn.unlock();
    }
  }

  private boolean mayEnter() {
    try {
      return turn.tryLock(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private OrderNumber nextOf(int county, LocalDate day) {
    var block = blocks.get(county);
    if (block == null || !block.day().equals(day) || block.next() > block.end()) {
      int end = reserve(county, day);
      block = new Block(day, end - BLOCK + 1, end);
    }
    blocks.put(county, new Block(day, block.next() + 1, block.end()));
    return new OrderNumber(county, day, block.next());
  }

  private int reserve(int county, LocalDate day) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(RESERVE)) {
      statement.setInt(1, City.of(county).code());
      statement.setInt(2, county);
      statement.setObject(3, day);
      statement.setInt(4, BLOCK);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("order numbers could not be reserved", failed);
    }
  }
}
