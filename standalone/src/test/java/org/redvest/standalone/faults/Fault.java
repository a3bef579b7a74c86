// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is done to the processes, how often, and where. */
enum Fault {
  BACKEND("kill -9 of one of the database's sessions", Ground.STANDALONE, 5, Promise.IN_TIME) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      Signal.KILL.to(scene.sessions().subList(0, 1));
    }
  },
  POSTMASTER(
      "kill -9 of the database server, which is started again",
      Ground.STANDALONE,
      3,
      Promise.IN_TIME) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      // its sessions are left behind, and end when they notice
      Signal.KILL.to(List.of(scene.standalone().databaseProcesses().getLast()));
    }
  },
  SILENT("SIGSTOP of the whole database for 62 s", Ground.STANDALONE, 1, Promise.IN_TIME) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      Signal.STOP.toDatabaseOf(scene.standalone());
      try {
        TimeUnit.SECONDS.sleep(62);
      } finally {
        Signal.CONT.toDatabaseOf(scene.standalone());
      }
    }
  },
  REFUSED("nobody listens at the database's port", Ground.REPLICAS, 2, Promise.IN_TIME) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      scene.line().refuse();
      TimeUnit.NANOSECONDS.sleep(calm.toNanos());
      scene.line().mend();
    }
  },
  DEAD("a half-open line to the database", Ground.REPLICAS, 1, Promise.IN_TIME) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      scene.line().goDead();
      TimeUnit.NANOSECONDS.sleep(calm.toNanos());
      scene.line().mend();
    }
  },
  REPLICA("kill -9 of one of two replicas, and another one", Ground.REPLICAS, 3, Promise.KEPT) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      scene.nextReplica().kill();
    }

    @Override
    void afterwards(Scene scene) {
      scene.replaceReplica();
    }
  },
  SIGTERM("SIGTERM of one of two replicas, and another one", Ground.REPLICAS, 3, Promise.ANSWERED) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      scene.nextReplica().close();
    }

    @Override
    void afterwards(Scene scene) {
      scene.replaceReplica();
    }
  },
  SERVICE(
      "kill -9 of the only service, and its next start", Ground.STANDALONE_ALONE, 3, Promise.KEPT) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      scene.standalone().kill();
    }

    @Override
    void afterwards(Scene scene) throws Exception {
      scene.restartStandalone();
    }
  },
  DISK("a full disk", Ground.SMALL_DISK, 2, Promise.IN_TIME) {
    @Override
    void strike(Scene scene, Duration calm) throws Exception {
      scene.disk().fillFor(calm.multipliedBy(2));
    }
  };

  private final String words;
  private final Ground ground;
  private final int times;
  private final Promise promise;

  Fault(String words, Ground ground, int times, Promise promise) {
    this.words = words;
    this.ground = ground;
    this.times = times;
    this.promise = promise;
  }

  String words() {
    return words;
  }

  Ground ground() {
    return ground;
  }

  int times() {
    return times;
  }

  Promise promise() {
    return promise;
  }

  /** Returns when it is over; what lasts, lasts for a while, or as long as it says. */
  abstract void strike(Scene scene, Duration calm) throws Exception;

  /** What an operator does then. */
  void afterwards(Scene scene) throws Exception {}
}
