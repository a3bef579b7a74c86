package org.redvest.bootstrap;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.event.EventLog;
import org.redvest.file.FileId;
import org.redvest.file.in.NameFiles;
import org.redvest.file.in.OpenFile;
import org.redvest.file.in.ReadFile;
import org.redvest.file.in.ReadFiles;
import org.redvest.file.in.RemoveStrayFiles;
import org.redvest.file.in.UploadFile;
import org.redvest.file.model.Cleaning;
import org.redvest.file.model.Draft;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.FileStore;
import org.redvest.file.out.Files;
import org.redvest.file.usecase.FileUseCases;
import org.redvest.file.usecase.StraySteps;
import org.redvest.file.usecase.UploadSteps;
import org.redvest.idempotency.Again;
import org.redvest.idempotency.Routing;
import org.redvest.order.usecase.OrderUseCases;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.City;
import org.redvest.shared.Failures;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/**
 * Files: no transaction is open while bytes are read, drawn, written or removed, only around each
 * step in the database.
 */
class FileWiring {

  /** Without a transaction of its own: it takes part in that of the service report. */
  @Produces
  @Singleton
  NameFiles nameFiles(Files files) {
    return FileUseCases.nameFiles(files);
  }

  @Produces
  @Singleton
  FileUseCases files(
      Actors actors,
      Files files,
      FileStore store,
      Cleaning.Pictures pictures,
      OrderUseCases orders,
      EventLog events,
      Sealing sealing,
      Ids ids,
      Clock clock) {
    return new FileUseCases(
        new FileUseCases.Outside(
            actors, files, store, pictures, orders.fileReaders(), events, sealing, ids, clock));
  }

  @Produces
  @Singleton
  KeeperOfPersonalData filesOfPerson(FileUseCases files) {
    return files.personWork();
  }

  @Produces
  @Singleton
  UploadFile uploadFile(FileUseCases files, Once once, Recognised recognised) {
    return files.uploadFile(
        new TransactedUpload(files.uploadSteps(), once, recognised, files.uploadAgain()));
  }

  @Produces
  @Singleton
  ReadFile readFile(FileUseCases files, Recognised recognised) {
    var file = files.readFile();
    return (id, caller) -> recognised.call(caller, () -> file.one(id, caller));
  }

  @Produces
  @Singleton
  ReadFiles readFiles(FileUseCases files, Recognised recognised) {
    var ofAnOrder = files.readFiles();
    return (order, caller) -> recognised.call(caller, () -> ofAnOrder.of(order, caller));
  }

  @Produces
  @Singleton
  OpenFile openFile(FileUseCases files, Files rows) {
    return files.openFile(id -> Transactions.call(() -> rows.find(id)));
  }

  @Produces
  @Singleton
  RemoveStrayFiles removeStrayFiles(FileUseCases files, Failures failures) {
    return files.removeStrayFiles(new TransactedSweep(files.straySteps()), failures);
  }

  private record TransactedUpload(
      UploadSteps steps, Once once, Recognised recognised, Again<StoredFile> again)
      implements UploadSteps {

    @Override
    public void admit(UploadFile.Request request) {
      recognised.call(
          request.caller(),
          () -> {
            steps.admit(request);
            return true;
          });
    }

    @Override
    public StoredFile record(Draft draft, Caller caller) {
      return once.creating(
          caller, Routing.to(draft.id().city()), () -> steps.record(draft, caller), again);
    }
  }

  private record TransactedSweep(StraySteps steps) implements StraySteps {

    @Override
    public List<City> cities() {
      return Transactions.call(steps::cities);
    }

    @Override
    public List<FileId> waitingSince(City city, Instant before, int limit) {
      return Transactions.call(() -> steps.waitingSince(city, before, limit));
    }

    @Override
    public boolean remove(FileId id) {
      return Transactions.call(() -> steps.remove(id));
    }

    @Override
    public Set<FileId> known(List<FileId> files) {
      return Transactions.call(() -> steps.known(files));
    }
  }
}
