// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.file.usecase;

import java.time.Clock;
import java.util.List;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.access.out.Actors;
import org.redvest.command.Commands;
import org.redvest.command.Proposed;
import org.redvest.command.UseCases;
import org.redvest.command.Work;
import org.redvest.event.EventLog;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileView;
import org.redvest.file.in.RemoveStrayFiles;
import org.redvest.file.in.Uploads;
import org.redvest.file.model.Cleaning;
import org.redvest.file.model.Draft;
import org.redvest.file.model.StoredFile;
import org.redvest.file.out.FileReaders;
import org.redvest.file.out.FileStore;
import org.redvest.file.out.Files;
import org.redvest.idempotency.Outcome;
import org.redvest.shared.City;
import org.redvest.shared.Failures;
import org.redvest.shared.Id;
import org.redvest.shared.Ids;
import org.redvest.shared.Sealing;
import org.redvest.shared.SharedRefusal;

/** What files do. */
@UseCases
public record FileUseCases(
    Commands commands,
    Work work,
    Actors actors,
    Files files,
    FileStore store,
    Cleaning.Pictures pictures,
    FileReaders readers,
    EventLog events,
    Sealing sealing,
    Ids ids,
    Clock clock,
    Failures failures)
    implements Uploads, RemoveStrayFiles {

  @Override
  public FileView upload(Id order, Proposed<Content> proposed) {
    return new Uploading(this, order, proposed.caller()).upload(proposed.words());
  }

  /** Refuses who may not, before a byte is read. */
  boolean admit(Id order, Caller caller) {
    return commands.read(
        caller,
        () -> {
          caller.account(); // whoever has none is told to sign in
          if (!readers.reach(order.value(), caller).whole()) {
            throw SharedRefusal.NOT_FOUND.refusal();
          }
          return true;
        });
  }

  /** Writes the row, once the bytes are there; or finds that which the same request has made. */
  StoredFile keep(Draft draft, Caller caller) {
    return commands.begin(
        new Proposed<>(caller, () -> draft),
        words -> words.id().city(),
        words -> new Keeping(this, words),
        this::again);
  }

  /** What was uploaded before, unless the night has removed it since. */
  private StoredFile again(Outcome outcome, Caller caller) {
    var id = outcome.subject(FileId::new);
    var actor = actor(caller, id.city());
    return files
        .find(id)
        .filter(found -> actor.is(found.owner()))
        .orElseThrow(FileRefusal.FILE_UNKNOWN::refusal);
  }

  @Override
  public FileView read(FileId id, Caller caller) {
    return commands.read(
        caller,
        () -> {
          var actor = actor(caller, id.city());
          return files
              .find(id)
              .filter(found -> maySee(found, actor, caller))
              .map(this::view)
              .orElseThrow(FileRefusal.FILE_UNKNOWN::refusal);
        });
  }

  /** What no report names yet is its owner's alone. */
  private boolean maySee(StoredFile file, Actor actor, Caller caller) {
    return actor.is(file.owner())
        || (file.used() && readers.reach(file.order(), caller).covers(file.id()));
  }

  @Override
  public List<FileView> of(Id order, Caller caller) {
    return commands.read(
        caller,
        () -> {
          var actor = actor(caller, order.city());
          var reach = readers.reach(order.value(), caller);
          if (!reach.part()) {
            throw SharedRefusal.NOT_FOUND.refusal();
          }
          return files.of(order.city(), order.value()).stream()
              .filter(file -> (file.used() && reach.covers(file.id())) || actor.is(file.owner()))
              .map(this::view)
              .toList();
        });
  }

  private Actor actor(Caller caller, City city) {
    caller.account(); // as above
    return commands.actor(caller, city);
  }

  FileView view(StoredFile file) {
    return new FileView(file, links().to(file.id()));
  }

  Links links() {
    return new Links(sealing, clock);
  }

  @Override
  public Opened open(FileId id, FileView.Link link) {
    return new Opening(this, id).by(link);
  }

  @Override
  public Removed run() {
    return new Sweeping(this).run();
  }
}
