// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redvest.standalone.StandaloneProcess;

/** What the operating system can do to a process. */
enum Signal {
  STOP,
  CONT,
  KILL;

  private static final Set<ProcessHandle> HELD = ConcurrentHashMap.newKeySet();

  static {
    // who is told to stop cannot end, nor can who waits for him: nobody stays so when this ends
    Runtime.getRuntime().addShutdownHook(new Thread(Signal::releaseAll, "release"));
  }

  void to(List<ProcessHandle> processes) throws IOException, InterruptedException {
    if (this == STOP) {
      HELD.addAll(processes);
    }
    send(processes);
    if (this == CONT) {
      processes.forEach(HELD::remove);
    }
  }

  private static void releaseAll() {
    var held = HELD.stream().filter(ProcessHandle::isAlive).toList();
    try {
      if (!held.isEmpty()) {
        CONT.send(held);
      }
    } catch (IOException failed) {
      System.err.println(held + " cannot be released: " + failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(List<ProcessHandle> processes) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kill", "-" + name()));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The server's own first, so that none of its children is missed. */
  void toDatabaseOf(StandaloneProcess standalone) throws IOException, InterruptedException {
    to(standalone.databaseProcesses().reversed());
  }
}
