package org.redvest.file.usecase;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.redvest.access.Caller;
import org.redvest.event.EventEntry;
import org.redvest.file.FileEvent.FileStored;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.UploadFile;
import org.redvest.file.model.Draft;
import org.redvest.file.model.StoredFile;
import org.redvest.shared.SharedRefusal;
import org.redvest.shared.Version;

final class Recording implements UploadSteps {

  /** More than one report names; nobody fills the store with what nobody uses. */
  private static final int MOST_WAITING = 30;

  private final FileUseCases.Outside outside;

  Recording(FileUseCases.Outside outside) {
    this.outside = outside;
  }

  @Override
  public void admit(UploadFile.Request request) {
    if (!(request.caller().identity() instanceof Caller.SignedIn)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    if (!outside.readers().reach(request.order().value(), request.caller()).whole()) {
      throw SharedRefusal.NOT_FOUND.refusal();
    }
  }

  @Override
  public StoredFile record(Draft draft, Caller caller) {
    if (!(caller.identity() instanceof Caller.SignedIn signedIn)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    var city = draft.id().city();
    var now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    outside.actors().of(caller, city, now).mustName(caller);
    var owner = outside.actors().enrol(signedIn.account(), city);
    if (outside.files().waiting(city, owner) >= MOST_WAITING) {
      throw FileRefusal.FILES_WAITING.refusal(Map.of("limit", MOST_WAITING));
    }
    var file =
        new StoredFile(
            draft.id(),
            draft.order(),
            owner,
            draft.type(),
            draft.bytes(),
            draft.digest(),
            now,
            false);
    outside.files().add(file);
    outside
        .events()
        .append(
            EventEntry.of(
                outside.ids().next(draft.id().code()),
                EventEntry.Kind.FILE,
                file.id(),
                Version.FIRST,
                new FileStored(file.order(), file.type(), file.bytes()),
                outside.actors().of(caller, city, now),
                now,
                caller));
    return file;
  }
}
