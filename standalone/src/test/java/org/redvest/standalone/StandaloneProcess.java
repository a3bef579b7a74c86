// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The packaged jar running as a process of its own, with what it printed in a file. Closing it
 * stops it as Ctrl-C would.
 */
public final class StandaloneProcess implements AutoCloseable {

  private static final Path WORK =
      Path.of(System.getProperty("redvest.work", "target/standalone-it"));
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** For tests, which end before it would pay to compile better. */
  private static final List<String> SOON_READY = List.of("-XX:TieredStopAtLevel=1");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static {
    // whoever ends in the middle leaves nothing running behind
    Runtime.getRuntime().addShutdownHook(new Thread(StandaloneProcess::endAll, "end-all"));
  }

  private final @Nullable Process process;
  private final Path data;
  private final Path output;

  private StandaloneProcess(@Nullable Process process, Path data, Path output) {
    this.process = process;
    this.data = data;
    this.output = output;
  }

  /** The one that somebody else has started over this folder, and will stop. */
  public static StandaloneProcess of(Path data) {
    return new StandaloneProcess(null, data, data.resolve("redvest.log"));
  }

  /** An empty data folder; the output of each process over it goes there as well. */
  public static Path newData() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(WORK), "data-");
  }

  /** Starts the jar over the folder on a free port and waits until all of it is ready. */
  public static StandaloneProcess start(Path data) throws Exception {
    return start(data, SOON_READY);
  }

  /** As {@link #start(Path)}, by a virtual machine with these flags. */
  public static StandaloneProcess start(Path data, List<String> flags) throws Exception {
    var port = freePort();
    var standalone = launch(data, flags, "--port", Integer.toString(port));
    standalone.awaitInvitationTo(":" + port);
    return standalone;
  }

  /** Runs the jar with these arguments besides the folder and does not wait for anything. */
  public static StandaloneProcess launch(Path data, String... arguments) throws IOException {
    return launch(data, SOON_READY, arguments);
  }

  private static StandaloneProcess launch(Path data, List<String> flags, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-Dot.epg.working-dir=" + WORK.resolve("binaries").toAbsolutePath());
    command.addAll(
        List.of("-jar", System.getProperty("redvest.jar", "target/redvest-standalone.jar")));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(arguments));
    var output = Files.createTempFile(data, "output-", ".log");
    var builder = new ProcessBuilder(command);
    // time passes when a test says so, and statements are counted
    builder.environment().put("REDVEST_DUE_EVERY", "off");
    builder.redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
    return new StandaloneProcess(builder.start(), data, output);
  }

  public static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return probe.getLocalPort();
    }
  }

  /** A process that was killed leaves its file behind, so only one with the new port counts. */
  private void awaitInvitationTo(String port) throws Exception {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!invites(port)) {
      if (!started().isAlive() || System.nanoTime() > deadline) {
        started().destroy();
        throw new AssertionError("not ready; it printed:\n" + output());
      }
      Thread.sleep(50);
    }
  }

  private boolean invites(String port) throws IOException {
    try {
      return api().endsWith(port);
    } catch (FileNotFoundException notYet) {
      return false;
    }
  }

  /** What standalone.json says. */
  public JsonNode invitation() throws IOException {
    return JSON.readTree(data.resolve("standalone.json").toFile());
  }

  public String api() throws IOException {
    return invitation().get("api").asText();
  }

  /** Where health and metrics are. */
  public String management() throws IOException {
    return invitation().get("management").asText();
  }

  /** Asks the management port. */
  public HttpResponse<String> manage(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(management() + path)).GET());
  }

  /** Everything printed so far. */
  public String output() throws IOException {
    return Files.readString(output);
  }

  /** An access token of one of the demo people. */
  public String token(String username) throws Exception {
    for (var person : invitation().get("people")) {
      if (person.get("username").asText().equals(username)) {
        return token(username, person.get("password").asText());
      }
    }
    throw new AssertionError("nobody is called " + username);
  }

  /** An access token for this password. */
  public String token(String username, String password) throws Exception {
    return accessToken(signIn(username, password));
  }

  /** An access token of the demo partner. */
  public String partnerToken() throws Exception {
    var client = invitation().get("clients").get(0);
    return accessToken(
        form(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", client.get("id").asText(),
                "client_secret", client.get("secret").asText())));
  }

  private static String accessToken(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new AssertionError("no token: " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body()).get("access_token").asText();
  }

  public HttpResponse<String> signIn(String username, String password) throws Exception {
    return form(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            invitation().get("clientId").asText(),
            "username",
            username,
            "password",
            password));
  }

  /** Posts to the token endpoint. */
  public HttpResponse<String> form(Map<String, String> parameters) throws Exception {
    var body =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(invitation().get("tokenEndpoint").asText()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A request to the service, to be completed and sent. */
  public HttpRequest.Builder request(String path) throws IOException {
    return HttpRequest.newBuilder(URI.create(api() + path));
  }

  public HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  public HttpResponse<String> postJson(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
  }

  /** The process itself. */
  public ProcessHandle handle() {
    return started().toHandle();
  }

  /** The database server and all its children. */
  public List<ProcessHandle> databaseProcesses() throws IOException {
    var lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
    var postmaster = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    var all = new ArrayList<>(postmaster.descendants().toList());
    all.add(postmaster);
    return all;
  }

  /** Whether it runs; one that has ended but was not yet collected by its parent does not. */
  public static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private Process started() {
    return Objects.requireNonNull(process, "somebody else's");
  }

  public int awaitExit() throws InterruptedException {
    if (!started().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      started().destroyForcibly();
      throw new AssertionError("it does not end");
    }
    return started().exitValue();
  }

  /** The processes that this one started itself, and not those that came of them. */
  private static List<ProcessHandle> all() {
    return ProcessHandle.current().children().filter(StandaloneProcess::runs).toList();
  }

  private static void endAll() {
    all().forEach(ProcessHandle::destroy);
    awaitAll();
    all().forEach(ProcessHandle::destroyForcibly);
  }

  /** Until none of them runs any more, or none will end. */
  public static void awaitAll() {
    var patience = System.nanoTime() + PATIENCE.toNanos();
    for (var process : all()) {
      try {
        process.onExit().get(patience - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException | ExecutionException stays) {
        System.err.println("it does not end: " + process);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Takes its life without a warning. */
  public void kill() throws InterruptedException {
    started().destroyForcibly();
    awaitExit();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      awaitExit();
    }
  }
}
