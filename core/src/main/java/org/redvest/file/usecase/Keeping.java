// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.util.Map;
import java.util.function.Supplier;
import org.redvest.access.Actor;
import org.redvest.command.Beginning;
import org.redvest.command.Change;
import org.redvest.command.Done;
import org.redvest.command.Moment;
import org.redvest.file.FileEvent.FileStored;
import org.redvest.file.FileRefusal;
import org.redvest.file.model.Draft;
import org.redvest.file.model.StoredFile;
import org.redvest.shared.SharedRefusal;

/** A file whose bytes are there, and that becomes its uploader's. */
record Keeping(FileUseCases feature, Draft draft) implements Beginning<StoredFile, StoredFile> {

  /** More than one report names; nobody fills the store with what nobody uses. */
  private static final int MOST_WAITING = 30;

  /** Who may was asked before a byte was read. */
  @Override
  public Supplier<Change<StoredFile>> authorise(Moment moment) {
    if (!(moment.actor() instanceof Actor.Person person)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    return () -> stored(person, moment);
  }

  private Change<StoredFile> stored(Actor.Person person, Moment moment) {
    var city = draft.id().city();
    var owner = feature.actors().enrol(person.account(), city);
    if (feature.files().waiting(city, owner) >= MOST_WAITING) {
      throw FileRefusal.FILES_WAITING.refusal(Map.of("limit", MOST_WAITING));
    }
    var file = draft.of(owner, moment.now());
    return new Change<>(file, new FileStored(file.order(), file.type(), file.bytes()))
        .by(person.enrolledAs(owner, city));
  }

  @Override
  public void keep(StoredFile made, Moment moment) {
    feature.files().add(made);
  }

  @Override
  public StoredFile show(Done<StoredFile> done, Moment moment) {
    return done.after();
  }
}
