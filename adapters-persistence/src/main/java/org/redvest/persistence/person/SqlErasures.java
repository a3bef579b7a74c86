package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.redvest.access.PersonId;
import org.redvest.person.out.Erasures;
import org.redvest.shared.City;

/** The erasure list, keyed by the person: it spans cities as he did. */
@ApplicationScoped
class SqlErasures implements Erasures {

  private static final String LIST =
      "select person_id, cities, erased_at, event_id, due_at from erasure";

  private static final String ADD =
      """
      insert into erasure (person_id, cities, erased_at, event_id, due_at)
      values (:person, :cities, :at, :event, :due)
      """;

  private final Session session;

  @Inject
  SqlErasures(Session session) {
    this.session = session;
  }

  @Override
  public void add(Erasure erasure) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("person", erasure.person().value())
        .setParameter(
            "cities", erasure.cities().stream().map(City::code).sorted().toArray(Integer[]::new))
        .setParameter("at", erasure.at())
        .setParameter("event", erasure.event())
        .setParameter("due", erasure.dueAt(), Instant.class)
        .executeUpdate();
  }

  @Override
  public Optional<Erasure> find(PersonId person) {
    var query =
        session
            .createNativeQuery(LIST + " where person_id = :person", Object[].class)
            .setParameter("person", person.value());
    return read(query).stream().findFirst();
  }

  @Override
  public List<Erasure> due(Instant at, int limit) {
    var query =
        session
            .createNativeQuery(
                LIST + " where due_at <= :at order by due_at limit :limit", Object[].class)
            .setParameter("at", at)
            .setParameter("limit", limit);
    return read(query);
  }

  @Override
  public void look(PersonId person, @Nullable Instant again) {
    session
        .createNativeMutationQuery("update erasure set due_at = :again where person_id = :person")
        .setParameter("again", again, Instant.class)
        .setParameter("person", person.value())
        .executeUpdate();
  }

  private static List<Erasure> read(NativeQuery<Object[]> query) {
    return query
        .addScalar("person_id", UUID.class)
        .addScalar("cities", Integer[].class)
        .addScalar("erased_at", Instant.class)
        .addScalar("event_id", UUID.class)
        .addScalar("due_at", Instant.class)
        .stream()
        .map(row ->
            new Erasure(
                new PersonId((UUID) row[0]),
                Arrays.stream((Integer[]) row[1]).map(City::new).collect(Collectors.toSet()),
                (Instant) row[2],
                (UUID) row[3],
                (Instant) row[4]))
        .toList();
  }
}
