// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.RunningTransaction;
import org.redvest.persistence.shared.Table;

/** The house's own: {@code PlainSql} and {@code Table}. */
final class OwnDoor implements Door {

  /** A row as the adapters have them. */
  static class ItemRow {

    int city;
    UUID id;
    long version;
    UUID teamId;
    UUID positionId;
    String title;
    String description;
    String category;
    boolean brand;
    Integer minutes;
    String preparation;
    Item.Status status;
    Instant since;
    byte[] words;

    static ItemRow from(Item item) {
      var row = new ItemRow();
      row.city = item.city();
      row.id = item.id();
      row.version = item.version();
      row.teamId = item.teamId();
      row.positionId = item.positionId();
      row.title = item.title();
      row.description = item.description();
      row.category = item.category();
      row.brand = item.brand();
      row.minutes = item.minutes();
      row.preparation = item.preparation();
      row.status = item.status();
      row.since = item.since();
      row.words = item.words();
      return row;
    }

    Item toDomain() {
      return new Item(
          city,
          id,
          version,
          teamId,
          positionId,
          title,
          description,
          category,
          brand,
          minutes,
          preparation,
          status,
          since,
          words);
    }
  }

  private static final Table<ItemRow> ITEMS = Table.of("item", ItemRow.class, 2);

  private final Connection connection;
  private final PlainSql sql;

  OwnDoor(Connection connection) {
    this.connection = connection;
    this.sql = new PlainSql(new Running(connection));
  }

  private record Running(Connection connection) implements RunningTransaction {

    @Override
    public Map<Object, Object> memory() {
      return new HashMap<>();
    }
  }

  @Override
  public String name() {
    return "the house's own";
  }

  @Override
  public void begin() {}

  @Override
  public void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void insert(Item item) {
    ITEMS.add(sql, ItemRow.from(item));
  }

  @Override
  public Item lock(UUID id) {
    return ITEMS.lock(sql, 320_700, id).orElseThrow().toDomain();
  }

  @Override
  public void withdraw(UUID id) {
    ITEMS.save(sql, ItemRow.from(lock(id).withdrawn()));
  }

  /** Lists read their columns by place. */
  @Override
  public List<Item> list(UUID after) {
    return sql.list(RawDoor.LIST, RawDoor::item, 320_700, after, 50);
  }
}
