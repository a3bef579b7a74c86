// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.StandaloneProcess;
import org.redvest.standalone.endtoend.Replica;
import org.redvest.standalone.endtoend.Service;

/** The processes of a ground, and where clients find the service. */
final class Scene implements AutoCloseable {

  private final Ground ground;
  private final @Nullable Disk disk;
  private final boolean there;
  private final List<Replica> replicas = new ArrayList<>();
  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private @Nullable Line line;
  private int turn;

  private Scene(Ground ground, @Nullable Disk disk, boolean there) {
    this.ground = ground;
    this.disk = disk;
    this.there = there;
  }

  static Scene ofStandalone(Ground ground) throws Exception {
    Service.withoutStatementLog();
    var scene = new Scene(ground, null, true);
    scene.addresses.add(Service.running().api());
    return scene;
  }

  static Scene ofReplicas(Ground ground) throws Exception {
    Service.withoutStatementLog();
    var scene = new Scene(ground, null, true);
    scene.line = Line.to(Replica.environment(Service.running()));
    for (int i = 0; i < 2; i++) {
      var replica = scene.start();
      scene.replicas.add(replica);
      scene.addresses.add(replica.api());
    }
    return scene;
  }

  static Scene ofSmallDisk(Ground ground) throws Exception {
    Service.stop();
    var disk = Disk.mount(Path.of(System.getProperty("redvest.work", "target"), "small-disk"));
    var scene = new Scene(ground, disk.orElse(null), disk.isPresent());
    if (disk.isPresent()) {
      Service.over(disk.get().folder());
      scene.addresses.add(Service.running().api());
    }
    return scene;
  }

  Ground ground() {
    return ground;
  }

  /** Whether it could be laid here at all. */
  boolean isThere() {
    return there;
  }

  /** Where the service answers; the first one is asked what came of it. */
  List<String> addresses() {
    return addresses;
  }

  StandaloneProcess standalone() {
    return Service.running().process();
  }

  void restartStandalone() throws Exception {
    Service.restartKilled();
    addresses.set(0, Service.running().api());
  }

  /** The sessions of the service in its database. */
  List<ProcessHandle> sessions() throws IOException {
    return standalone().databaseProcesses().stream().filter(Scene::isSession).toList();
  }

  private static boolean isSession(ProcessHandle process) {
    try {
      var command = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Files.readString(command).contains("redvest_service");
    } catch (IOException gone) {
      return false;
    }
  }

  Disk disk() {
    return Objects.requireNonNull(disk);
  }

  Line line() {
    return Objects.requireNonNull(line);
  }

  /** The one whose turn it is to end. */
  Replica nextReplica() {
    return replicas.get(turn % replicas.size());
  }

  /** Starts another one in its place. */
  void replaceReplica() {
    int place = turn++ % replicas.size();
    var replica = start();
    replicas.set(place, replica);
    addresses.set(place, replica.api());
  }

  private Replica start() {
    var service = Service.running();
    var environment = Replica.environment(service);
    environment.put("REDVEST_STOP_DELAY", "1S");
    return Replica.start(service.data(), line().into(environment));
  }

  @Override
  public void close() throws Exception {
    for (var replica : replicas) {
      replica.close();
    }
    if (line != null) {
      line.close();
    }
    if (disk != null) {
      Service.stop();
      disk.close();
    }
  }
}
