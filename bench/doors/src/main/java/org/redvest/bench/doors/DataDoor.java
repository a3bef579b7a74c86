// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** Jakarta Data; a lock is Hibernate's own word, which the standard does not have. */
final class DataDoor implements Door {

  private final SessionFactory factory;
  private StatelessSession session;
  private Items items;

  DataDoor(SessionFactory factory) {
    this.factory = factory;
  }

  @Override
  public String name() {
    return "Jakarta Data";
  }

  @Override
  public void begin() {
    session = factory.openStatelessSession();
    session.beginTransaction();
    items = new Items_(session);
  }

  @Override
  public void commit() {
    session.getTransaction().commit();
    session.close();
  }

  @Override
  public void insert(Item item) {
    items.insert(ItemEntity.from(item));
  }

  @Override
  public Item lock(UUID id) {
    return found(id).toDomain();
  }

  private ItemEntity found(UUID id) {
    return session.get(
        ItemEntity.class, new ItemEntity.Key(320_700, id), LockMode.PESSIMISTIC_WRITE);
  }

  @Override
  public void withdraw(UUID id) {
    var row = found(id);
    row.take(row.toDomain().withdrawn());
    items.update(row);
  }

  @Override
  public List<Item> list(UUID after) {
    return items.list(320_700, after, 50).stream().map(ItemEntity::toDomain).toList();
  }
}
