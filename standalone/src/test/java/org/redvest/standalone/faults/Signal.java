package org.redvest.standalone.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.redvest.standalone.StandaloneProcess;

/** What the operating system can do to a process. */
enum Signal {
  STOP,
  CONT,
  KILL;

  void to(List<ProcessHandle> processes) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kill", "-" + name()));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** The server's own first, so that none of its children is missed. */
  void toDatabaseOf(StandaloneProcess standalone) throws IOException, InterruptedException {
    to(standalone.databaseProcesses().reversed());
  }
}
