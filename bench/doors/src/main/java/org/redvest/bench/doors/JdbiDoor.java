// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Jdbi's fluent interface; records in, records out. */
final class JdbiDoor implements Door {

  private static final String NAMES =
      ":city, :id, :version, :teamId, :positionId, :title, :description, :category, :brand,"
          + " :minutes, :preparation, :status, :since, :words";
  private static final String INSERT =
      "insert into item (" + RawDoor.COLUMNS + ") values (" + NAMES + ")";
  private static final String FIND =
      "select " + RawDoor.COLUMNS + " from item where city = :city and id = :id for no key update";
  private static final String LIST =
      "select "
          + RawDoor.COLUMNS
          + " from item where city = :city and status = 'PUBLISHED' and id > :after"
          + " order by id limit :limit";
  private static final String UPDATE =
      "update item set version = :version, team_id = :teamId, position_id = :positionId,"
          + " title = :title, description = :description, category = :category, brand = :brand,"
          + " minutes = :minutes, preparation = :preparation, status = :status, since = :since,"
          + " words = :words where city = :city and id = :id and version = :version - 1";

  private final Connection connection;
  private final Handle handle;

  JdbiDoor(Connection connection) {
    this.connection = connection;
    this.handle =
        Jdbi.create(connection)
            .installPlugin(new PostgresPlugin())
            .registerRowMapper(Item.class, ConstructorMapper.of(Item.class))
            .open();
  }

  @Override
  public String name() {
    return "Jdbi";
  }

  @Override
  public void begin() {}

  @Override
  public void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void insert(Item item) {
    try (var update = handle.createUpdate(INSERT)) {
      update.bindMethods(item).execute();
    }
  }

  @Override
  public Item lock(UUID id) {
    try (var query = handle.createQuery(FIND)) {
      return query.bind("city", 320_700).bind("id", id).mapTo(Item.class).one();
    }
  }

  @Override
  public void withdraw(UUID id) {
    try (var update = handle.createUpdate(UPDATE)) {
      if (update.bindMethods(lock(id).withdrawn()).execute() != 1) {
        throw new IllegalStateException();
      }
    }
  }

  @Override
  public List<Item> list(UUID after) {
    try (var query = handle.createQuery(LIST)) {
      return query
          .bind("city", 320_700)
          .bind("after", after)
          .bind("limit", 50)
          .mapTo(Item.class)
          .list();
    }
  }
}
