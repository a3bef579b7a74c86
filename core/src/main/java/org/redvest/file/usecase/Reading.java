package org.redvest.file.usecase;

import java.util.List;
import org.redvest.access.Actor;
import org.redvest.access.Caller;
import org.redvest.file.FileId;
import org.redvest.file.FileRefusal;
import org.redvest.file.in.FileSheet;
import org.redvest.file.in.ReadFile;
import org.redvest.file.in.ReadFiles;
import org.redvest.file.model.StoredFile;
import org.redvest.shared.City;
import org.redvest.shared.Id;
import org.redvest.shared.SharedRefusal;

final class Reading implements ReadFile, ReadFiles {

  private final FileUseCases.Outside outside;
  private final Links links;

  Reading(FileUseCases.Outside outside) {
    this.outside = outside;
    this.links = new Links(outside.sealing(), outside.clock());
  }

  @Override
  public FileSheet one(FileId id, Caller caller) {
    var actor = actor(caller, id.city());
    var file =
        outside
            .files()
            .find(id)
            .filter(found -> maySee(found, actor, caller))
            .orElseThrow(() -> FileRefusal.FILE_UNKNOWN.refusal());
    return sheet(file);
  }

  @Override
  public List<FileSheet> of(Id order, Caller caller) {
    var city = order.city();
    var actor = actor(caller, city);
    var reach = outside.readers().reach(order.value(), caller);
    if (!reach.part()) {
      throw SharedRefusal.NOT_FOUND.refusal();
    }
    return outside.files().of(city, order.value()).stream()
        .filter(file -> (file.used() && reach.covers(file.id())) || actor.is(file.owner()))
        .map(this::sheet)
        .toList();
  }

  /** What the caller himself has uploaded. */
  StoredFile own(FileId id, Caller caller) {
    var actor = actor(caller, id.city());
    return outside
        .files()
        .find(id)
        .filter(found -> actor.is(found.owner()))
        .orElseThrow(() -> FileRefusal.FILE_UNKNOWN.refusal());
  }

  /** What no report names yet is its owner's alone. */
  private boolean maySee(StoredFile file, Actor actor, Caller caller) {
    return actor.is(file.owner())
        || (file.used() && outside.readers().reach(file.order(), caller).covers(file.id()));
  }

  private Actor actor(Caller caller, City city) {
    if (!(caller.identity() instanceof Caller.SignedIn)) {
      throw SharedRefusal.UNAUTHENTICATED.refusal();
    }
    return outside.actors().of(caller, city, outside.clock().instant());
  }

  private FileSheet sheet(StoredFile file) {
    return new FileSheet(file, links.to(file.id()));
  }
}
