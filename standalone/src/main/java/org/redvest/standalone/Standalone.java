// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.redvest.standalone.demo.DemoCity;

/** Starts everything in one process, and stops it in the opposite order. */
public final class Standalone {

  /** Longer than the service gives to requests in flight. */
  private static final int PATIENCE_SECONDS = 30;

  private final Arguments arguments;
  private final CountDownLatch served = new CountDownLatch(1);
  private volatile boolean serving;

  private Standalone(Arguments arguments) {
    this.arguments = arguments;
  }

  public static void main(String[] args) {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    try {
      var arguments = Arguments.parse(args);
      if (arguments.help()) {
        System.out.print(Arguments.USAGE);
      } else {
        new Standalone(arguments).start();
      }
    } catch (Unstartable reason) {
      System.err.println("redvest: " + reason.getMessage());
      System.exit(reason.exitCode());
    } catch (IOException | RuntimeException failed) {
      System.err.println("redvest: " + failed);
      System.exit(1);
    }
  }

  private void start() throws IOException {
    var folder = DataFolder.open(arguments.data());
    requireFreePort();
    var file = new PrivateFile(folder.file("standalone.json"));
    file.delete();
    var secrets = folder.secrets();
    var masterKey = MasterKeyFile.in(folder);
    var surroundings = new Surroundings(folder, secrets);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop(surroundings, file), "redvest-stop"));
    var ownerOnly = new OwnerOnly(folder);
    ownerOnly.prepare();
    var running = surroundings.start();
    DatabaseWatch.begin(surroundings.watched(running.postgres()));
    var management =
        new RememberedPort(new PrivateFile(folder.file("management-port")))
            .choose(InetAddress.getByName(arguments.host()));
    Settings.apply(arguments, management, folder, running, secrets, masterKey);
    var stranger =
        Invitation.to(arguments.publicUrl(), arguments.localUrl(management), running, secrets);
    var demoCity = new DemoCity(folder.file("demo-city.json"));
    Ready.announceBy(() -> {
      var invitation = stranger.with(demoCity.filled(arguments.localUrl(), stranger.tree()));
      file.write(invitation.json());
      System.out.println(invitation.text(folder.file("standalone.json")));
    });
    serving = true;
    ownerOnly.keepOn();
    Quarkus.run(Ready.class, this::ended);
  }

  private void requireFreePort() {
    try (var probe =
        new ServerSocket(arguments.port(), 1, InetAddress.getByName(arguments.host()))) {
      probe.getLocalPort();
    } catch (IOException taken) {
      throw Unstartable.because(
          "cannot listen on %s:%d: %s (--port chooses another)"
              .formatted(arguments.host(), arguments.port(), taken.getMessage()));
    }
  }

  private void ended(int exitCode, Throwable failure) {
    served.countDown();
    if (failure != null) {
      System.err.println("redvest: the service did not start: " + Unstartable.reason(failure));
    }
    System.exit(exitCode);
  }

  /** The service ends first: requests in flight still need the database. */
  private void stop(Surroundings surroundings, PrivateFile file) {
    surroundings.stop();
    try {
      if (serving) {
        served.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    surroundings.close();
    file.delete();
  }
}
