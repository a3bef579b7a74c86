package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.redvest.access.PersonId;
import org.redvest.person.ConsentKind;
import org.redvest.person.model.Consent;
import org.redvest.person.model.ConsentRegister;
import org.redvest.person.model.Language;
import org.redvest.person.out.Consents;
import org.redvest.shared.Version;

/** Statements in the city that is the person's home, as his id says. */
@ApplicationScoped
class SqlConsents implements Consents {

  private static final String LIST =
      """
      select sequence, kind, granted, text_version, language, at from consent
       where city = :city and person_id = :person order by sequence desc limit 500
      """;

  private static final String ADD =
      """
      insert into consent (city, person_id, sequence, kind, granted, text_version, language, at)
      values (:city, :person, :sequence, :kind, :granted, :textVersion, :language, :at)
      """;

  private final Session session;

  @Inject
  SqlConsents(Session session) {
    this.session = session;
  }

  @Override
  public ConsentRegister of(PersonId person) {
    return new ConsentRegister(
        session
            .createNativeQuery(LIST, Object[].class)
            .setParameter("city", person.city().code())
            .setParameter("person", person.value())
            .addScalar("sequence", Long.class)
            .addScalar("kind", String.class)
            .addScalar("granted", Boolean.class)
            .addScalar("text_version", String.class)
            .addScalar("language", String.class)
            .addScalar("at", Instant.class)
            .stream()
            .map(row ->
                new Consent(
                    new Version((Long) row[0]),
                    ConsentKind.valueOf((String) row[1]),
                    (Boolean) row[2],
                    (String) row[3],
                    Language.valueOf((String) row[4]),
                    (Instant) row[5]))
            .toList());
  }

  @Override
  public void add(PersonId person, Consent consent) {
    try {
      session
          .createNativeMutationQuery(ADD)
          .setParameter("city", person.city().code())
          .setParameter("person", person.value())
          .setParameter("sequence", consent.sequence().number())
          .setParameter("kind", consent.kind().name())
          .setParameter("granted", consent.granted())
          .setParameter("textVersion", consent.textVersion())
          .setParameter("language", consent.language().name())
          .setParameter("at", consent.at())
          .executeUpdate();
    } catch (ConstraintViolationException taken) {
      throw new IllegalStateException("a person was changed without his lock", taken);
    }
  }
}
