package org.redvest.file.usecase;

import java.time.Clock;
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
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.FileReaders;
import org.redvest.file.out.FileStore;
import org.redvest.file.out.Files;
import org.redvest.idempotency.Again;
import org.redvest.person.out.KeeperOfPersonalData;
import org.redvest.shared.Failures;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;

/**
 * Puts the files' use cases together. Bytes are read, drawn and stored outside any transaction, so
 * uploading, opening and removing take the steps that touch the database from outside, where each
 * gets a transaction of its own.
 */
public final class FileUseCases {

  private final Outside outside;

  /** Everything that files need from outside. */
  public record Outside(
      Actors actors,
      Files files,
      FileStore store,
      Cleaning.Pictures pictures,
      FileReaders readers,
      EventLog events,
      Sealing sealing,
      Ids ids,
      Clock clock) {}

  public FileUseCases(Outside outside) {
    this.outside = outside;
  }

  /** Apart from the others, because orders need it, and the others need orders. */
  public static NameFiles nameFiles(Files files) {
    return new Naming(files);
  }

  public UploadSteps uploadSteps() {
    return new Recording(outside);
  }

  /** What was uploaded before, unless the night has removed it since. */
  public Again<StoredFile> uploadAgain() {
    var reading = new Reading(outside);
    return (outcome, caller) -> reading.own(outcome.subject(FileId::new), caller);
  }

  public UploadFile uploadFile(UploadSteps transacted) {
    return new Uploading(outside, transacted);
  }

  public ReadFile readFile() {
    return new Reading(outside);
  }

  public ReadFiles readFiles() {
    return new Reading(outside);
  }

  /** Finding the row is a step of its own. */
  public OpenFile openFile(FileFinder transacted) {
    return new Opening(outside, transacted);
  }

  /** For the rights of whoever uploaded them. */
  public KeeperOfPersonalData personWork() {
    return new FilesOfPerson(outside);
  }

  public StraySteps straySteps() {
    return new StrayRows(outside);
  }

  public RemoveStrayFiles removeStrayFiles(StraySteps transacted, Failures failures) {
    return new Sweeping(outside, transacted, failures);
  }
}
