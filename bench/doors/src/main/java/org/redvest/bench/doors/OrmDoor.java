// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** Hibernate ORM with managed rows, which Panache is a thin layer over. */
final class OrmDoor implements Door {

  private final SessionFactory factory;
  private Session session;

  OrmDoor(SessionFactory factory) {
    this.factory = factory;
  }

  @Override
  public String name() {
    return "Hibernate ORM";
  }

  @Override
  public void begin() {
    session = factory.openSession();
    session.beginTransaction();
  }

  @Override
  public void commit() {
    session.getTransaction().commit();
    session.close();
  }

  @Override
  public void insert(Item item) {
    session.persist(ItemEntity.from(item));
    session.flush();
  }

  @Override
  public Item lock(UUID id) {
    return found(id).toDomain();
  }

  private ItemEntity found(UUID id) {
    return session.find(
        ItemEntity.class, new ItemEntity.Key(320_700, id), LockMode.PESSIMISTIC_WRITE);
  }

  @Override
  public void withdraw(UUID id) {
    var row = found(id);
    row.take(row.toDomain().withdrawn());
    session.flush();
  }

  @Override
  public List<Item> list(UUID after) {
    return session
        .createSelectionQuery(
            "from ItemEntity where key.city = :city and status = PUBLISHED and key.id > :after order by key.id",
            ItemEntity.class)
        .setParameter("city", 320_700)
        .setParameter("after", after)
        .setMaxResults(50)
        .getResultStream()
        .map(ItemEntity::toDomain)
        .toList();
  }
}
