// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.redvest.access.PersonId;
import org.redvest.file.FileId;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.Files;
import org.redvest.persistence.shared.Cities;
import org.redvest.persistence.shared.CityKey;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.shared.City;

/** The files' rows, each statement within one city. */
@ApplicationScoped
class SqlFiles implements Files {

  private static final String OF_ORDER =
      "from FileRow f where f.key.city = :city and f.order = :order order by f.key.id";

  private static final String OF_OWNER =
      "from FileRow f where f.key.city = :city and f.owner = :owner order by f.key.id";

  private static final String WAITING =
      "select count(f) from FileRow f where f.key.city = :city and f.owner = :owner and not f.used";

  private static final String WAITING_SINCE =
      """
      select f.key.id from FileRow f
       where f.key.city = :city and not f.used and f.madeAt < :before order by f.madeAt
      """;

  private static final String USE =
      "update FileRow f set f.used = :used where f.key.city = :city and f.key.id in (:ids)";

  private static final String KNOWN =
      "select f.key.id from FileRow f where f.key.city = :city and f.key.id in (:ids)";

  private final Session session;
  private final PlainSql sql;

  @Inject
  SqlFiles(Session session, PlainSql sql) {
    this.session = session;
    this.sql = sql;
  }

  @Override
  public void add(StoredFile file) {
    session.persist(FileRow.from(file));
    session.flush();
  }

  @Override
  public Optional<StoredFile> find(FileId id) {
    return Optional.ofNullable(session.find(FileRow.class, CityKey.of(id))).map(FileRow::toDomain);
  }

  @Override
  public Optional<StoredFile> lock(FileId id) {
    return Optional.ofNullable(
            session.find(FileRow.class, CityKey.of(id), LockModeType.PESSIMISTIC_WRITE))
        .map(FileRow::toDomain);
  }

  @Override
  public List<StoredFile> of(City city, UUID order) {
    return list(city, order, LockModeType.NONE);
  }

  @Override
  public List<StoredFile> lockOf(City city, UUID order) {
    return list(city, order, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<StoredFile> list(City city, UUID order, LockModeType lock) {
    return session
        .createSelectionQuery(OF_ORDER, FileRow.class)
        .setParameter("city", city.code())
        .setParameter("order", order)
        .setLockMode(lock)
        .stream()
        .map(FileRow::toDomain)
        .toList();
  }

  @Override
  public List<StoredFile> ofOwner(City city, PersonId owner) {
    return session
        .createSelectionQuery(OF_OWNER, FileRow.class)
        .setParameter("city", city.code())
        .setParameter("owner", owner.value())
        .stream()
        .map(FileRow::toDomain)
        .toList();
  }

  @Override
  public void use(City city, Collection<FileId> files, boolean used) {
    if (!files.isEmpty()) {
      session
          .createMutationQuery(USE)
          .setParameter("used", used)
          .setParameter("city", city.code())
          .setParameterList("ids", files.stream().map(FileId::value).toList())
          .executeUpdate();
    }
  }

  @Override
  public int waiting(City city, PersonId owner) {
    return session
        .createSelectionQuery(WAITING, Long.class)
        .setParameter("city", city.code())
        .setParameter("owner", owner.value())
        .getSingleResult()
        .intValue();
  }

  @Override
  public List<FileId> waitingSince(City city, Instant before, int limit) {
    return session
        .createSelectionQuery(WAITING_SINCE, UUID.class)
        .setParameter("city", city.code())
        .setParameter("before", before)
        .setMaxResults(limit)
        .stream()
        .map(FileId::new)
        .toList();
  }

  @Override
  public void remove(FileId id) {
    var row = session.find(FileRow.class, CityKey.of(id));
    if (row != null) {
      session.remove(row);
      session.flush();
    }
  }

  @Override
  public Set<FileId> known(Collection<FileId> files) {
    var byCity = files.stream().collect(Collectors.groupingBy(FileId::city));
    var known = new HashSet<FileId>();
    byCity.forEach((city, some) ->
        session
            .createSelectionQuery(KNOWN, UUID.class)
            .setParameter("city", city.code())
            .setParameterList("ids", some.stream().map(FileId::value).toList())
            .stream()
            .map(FileId::new)
            .forEach(known::add));
    return known;
  }

  @Override
  public List<City> cities() {
    return Cities.all(sql);
  }
}
