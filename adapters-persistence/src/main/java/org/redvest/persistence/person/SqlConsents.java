// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.redvest.access.PersonId;
import org.redvest.persistence.shared.Cells;
import org.redvest.persistence.shared.PlainSql;
import org.redvest.persistence.shared.SqlFailure;
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
       where city = ? and person_id = ? order by sequence desc limit 500
      """;

  private static final String ADD =
      """
      insert into consent (city, person_id, sequence, kind, granted, text_version, language, at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final PlainSql sql;

  @Inject
  SqlConsents(PlainSql sql) {
    this.sql = sql;
  }

  @Override
  public ConsentRegister of(PersonId person) {
    return new ConsentRegister(
        sql.list(
            LIST,
            row ->
                new Consent(
                    new Version(row.getLong(1)),
                    ConsentKind.valueOf(row.getString(2)),
                    row.getBoolean(3),
                    row.getString(4),
                    Language.valueOf(row.getString(5)),
                    Cells.instant(row, 6)),
            person.city().code(),
            person.value()));
  }

  @Override
  public void add(PersonId person, Consent consent) {
    try {
      sql.run(
          ADD,
          person.city().code(),
          person.value(),
          consent.sequence().number(),
          consent.kind().name(),
          consent.granted(),
          consent.textVersion(),
          consent.language().name(),
          consent.at());
    } catch (SqlFailure failed) {
      throw failed.isOfConstraint()
          ? new IllegalStateException("a person was changed without his lock", failed)
          : failed;
    }
  }
}
