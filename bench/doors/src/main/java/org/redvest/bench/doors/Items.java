// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bench.doors;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Hibernate's repository over a stateless session; it makes the class behind it. */
@Repository
public interface Items {

  StatelessSession session();

  @Insert
  void insert(ItemEntity item);

  @Update
  void update(ItemEntity item);

  @Query(
      "from ItemEntity where key.city = :city and status = PUBLISHED and key.id > :after order by key.id limit :limit")
  List<ItemEntity> list(int city, UUID after, int limit);
}
