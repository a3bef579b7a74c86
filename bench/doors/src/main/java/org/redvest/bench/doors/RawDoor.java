// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The driver as it is, on a connection that a pool lends for each statement, as it does to the
 * others.
 */
record RawDoor(Connection pooled) implements Door {

  static final String COLUMNS =
      "city, id, version, team_id, position_id, title, description, category, brand, minutes,"
          + " preparation, status, since, words";
  static final String INSERT =
      "insert into item (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  static final String FIND = "select " + COLUMNS + " from item where city = ? and id = ?";
  static final String LIST =
      "select "
          + COLUMNS
          + " from item where city = ? and status = 'PUBLISHED' and id > ? order by id limit ?";
  private static final String UPDATE =
      "update item set version = ?, team_id = ?, position_id = ?, title = ?, description = ?,"
          + " category = ?, brand = ?, minutes = ?, preparation = ?, status = ?, since = ?,"
          + " words = ? where city = ? and id = ? and version = ?";

  @Override
  public String name() {
    return "pgjdbc";
  }

  @Override
  public void begin() {}

  @Override
  public void commit() throws SQLException {
    pooled.commit();
  }

  @Override
  public void insert(Item item) throws SQLException {
    try (var connection = pooled;
        var statement = connection.prepareStatement(INSERT)) {
      statement.setInt(1, item.city());
      statement.setObject(2, item.id());
      statement.setLong(3, item.version());
      statement.setObject(4, item.teamId());
      statement.setObject(5, item.positionId());
      statement.setString(6, item.title());
      statement.setString(7, item.description());
      statement.setString(8, item.category());
      statement.setBoolean(9, item.brand());
      statement.setObject(10, item.minutes(), Types.INTEGER);
      statement.setString(11, item.preparation());
      statement.setString(12, item.status().name());
      statement.setObject(13, item.since().atOffset(ZoneOffset.UTC));
      statement.setBytes(14, item.words());
      statement.executeUpdate();
    }
  }

  @Override
  public Item lock(UUID id) throws SQLException {
    try (var connection = pooled;
        var statement = connection.prepareStatement(FIND + " for no key update")) {
      statement.setInt(1, 320_700);
      statement.setObject(2, id);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return item(rows);
      }
    }
  }

  @Override
  public void withdraw(UUID id) throws SQLException {
    var item = lock(id).withdrawn();
    try (var connection = pooled;
        var statement = connection.prepareStatement(UPDATE)) {
      statement.setLong(1, item.version());
      statement.setObject(2, item.teamId());
      statement.setObject(3, item.positionId());
      statement.setString(4, item.title());
      statement.setString(5, item.description());
      statement.setString(6, item.category());
      statement.setBoolean(7, item.brand());
      statement.setObject(8, item.minutes(), Types.INTEGER);
      statement.setString(9, item.preparation());
      statement.setString(10, item.status().name());
      statement.setObject(11, item.since().atOffset(ZoneOffset.UTC));
      statement.setBytes(12, item.words());
      statement.setInt(13, item.city());
      statement.setObject(14, item.id());
      statement.setLong(15, item.version() - 1);
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException();
      }
    }
  }

  @Override
  public List<Item> list(UUID after) throws SQLException {
    try (var connection = pooled;
        var statement = connection.prepareStatement(LIST)) {
      statement.setInt(1, 320_700);
      statement.setObject(2, after);
      statement.setInt(3, 50);
      try (var rows = statement.executeQuery()) {
        var items = new ArrayList<Item>();
        while (rows.next()) {
          items.add(item(rows));
        }
        return items;
      }
    }
  }

  static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getInt(1),
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getBoolean(9),
        row.getObject(10, Integer.class),
        row.getString(11),
        Item.Status.valueOf(row.getString(12)),
        row.getObject(13, OffsetDateTime.class).toInstant(),
        row.getBytes(14));
  }
}
