package org.redvest.persistence.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.redvest.access.Lineage;
import org.redvest.access.PositionId;

/** What stands above the positions that an order names, read by one statement. */
final class Lineages {

  private static final String READ = "select id, lineage from position where id in (:ids)";

  private final Map<UUID, Lineage> byPosition = new HashMap<>();

  private Lineages() {}

  static Lineages read(Session session, Collection<UUID> positions) {
    var lineages = new Lineages();
    for (var row :
        session
            .createNativeQuery(READ, Object[].class)
            .setParameterList("ids", new HashSet<>(positions))
            .addScalar("id", UUID.class)
            .addScalar("lineage", UUID[].class)
            .getResultList()) {
      var path = Arrays.stream((UUID[]) row[1]).map(PositionId::new).toList();
      lineages.byPosition.put((UUID) row[0], new Lineage(path));
    }
    return lineages;
  }

  Lineage of(UUID position) {
    var lineage = byPosition.get(position);
    if (lineage == null) {
      throw new IllegalStateException("an order names a position that does not exist");
    }
    return lineage;
  }
}
