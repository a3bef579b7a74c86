// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** 办结佐证: what was done is shown to those whom it concerns, and to nobody else. */
class FilesIT {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final World world = World.here();

  @Test
  void the_team_shows_what_it_did_and_the_requester_sees_it() throws Exception {
    var order = world.order().scheduled();
    var leader = Api.as(order.team().leader());
    var file = Upload.of(Pictures.plain()).to(leader, files(order)).expect(201);
    assertThat(file.text("/type")).isEqualTo("JPEG");
    assertThat(file.headers().firstValue("Location")).contains("/v1/files/" + file.id());
    Api.as(order.resident).get("/v1/files/" + file.id()).refused(404, "FILE_UNKNOWN");

    leader.post("/v1/" + Commands.path("REPORT").formatted(order.id()), report(file)).expect(200);

    var seen = order.seenBy(order.resident);
    assertThat(seen.text("/rounds/0/evidence/0")).isEqualTo(file.id().toString());
    var listed = Api.as(order.resident).get(files(order)).expect(200);
    assertThat(listed.text("/items/0/id")).isEqualTo(file.id().toString());
    Api.as(Person.fresh("stranger")).get("/v1/files/" + file.id()).refused(404, "FILE_UNKNOWN");
    Api.as(Person.fresh("stranger")).get(files(order)).refused(404, "NOT_FOUND");
    assertThat(order.seenBy(world.supervisor).at("/rounds/0/evidence")).isEmpty();

    var content = listed.text("/items/0/content/path");
    var answer = download(content);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map())
        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
        .containsEntry("Content-Type", List.of("image/jpeg"))
        .containsEntry("Content-Disposition", List.of("inline"))
        .containsEntry("Content-Security-Policy", List.of("default-src 'none'; sandbox"));
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
    assertThat(ImageIO.read(answer.body()).getWidth()).isEqualTo(40);

    var nobody = Api.asNobody().badly();
    nobody.get(content.replace("signature=", "signature=x")).refused(404, "FILE_LINK_INVALID");
    nobody.get(content.replace("expires=1", "expires=2")).refused(404, "FILE_LINK_INVALID");
    nobody.get(content.replaceAll("\\?.*", "")).refused(404, "FILE_LINK_INVALID");
    SandboxTime.pass(Duration.ofMinutes(11));
    nobody.get(content).refused(410, "FILE_LINK_OVER");
  }

  @Test
  void where_a_picture_was_taken_is_kept_by_nobody_and_the_digest_is_of_what_is_served()
      throws Exception {
    var order = world.order().scheduled();
    var leader = Api.as(order.team().leader());

    var file = Upload.of(Pictures.takenAt("N34.5721 E119.1635")).to(leader, files(order));

    var served = download(file.expect(201).text("/content/path")).body().readAllBytes();
    assertThat(new String(served, ISO_8859_1)).doesNotContain("Exif", "119.1635");
    assertThat(file.at("/bytes").asLong()).isEqualTo(served.length);
    var digest = MessageDigest.getInstance("SHA-256").digest(served);
    assertThat(file.text("/digest")).endsWith(HexFormat.of().formatHex(digest));
  }

  @Test
  void a_pdf_is_only_saved() {
    var order = world.order().scheduled();
    var file = Upload.pdf().to(Api.as(order.team().leader()), files(order)).expect(201);
    var answer = Api.asNobody().get(file.text("/content/path")).expect(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
  }

  @Test
  void a_report_names_only_what_its_author_uploaded_for_it() {
    var order = world.order().scheduled();
    var other = world.order().scheduled();
    var leader = Api.as(order.team().leader());
    var elsewhere = Upload.pdf().to(Api.as(other.team().leader()), files(other)).expect(201);
    var anothers = Upload.pdf().to(Api.as(order.resident), files(order)).expect(201);
    for (var file : List.of(elsewhere, anothers)) {
      leader
          .post("/v1/" + Commands.path("REPORT").formatted(order.id()), report(file))
          .refused(422, "EVIDENCE_UNKNOWN");
    }
    assertThat(order.seenBy(order.resident).stage()).isEqualTo("SCHEDULED");
  }

  @Test
  void what_is_refused_leaves_nothing() throws Exception {
    var order = world.order().scheduled();
    var leader = Api.as(order.team().leader()).badly();
    var before = rows() + stored();
    refused(leader, order, "", 422, "FILE_EMPTY");
    refused(leader, order, "<svg onload='x'/>", 422, "FILE_TYPE_SVG");
    refused(leader, order, "<html>", 422, "FILE_TYPE_HTML");
    refused(leader, order, "PK\3\4", 422, "FILE_TYPE_ARCHIVE");
    refused(leader, order, "\0\0\0\30ftypheic", 422, "FILE_TYPE_HEIC");
    refused(leader, order, "\377\330\377\340cut off", 422, "PICTURE_UNREADABLE");
    refused(leader, order, "x".repeat(10_000_001), 413, "FILE_TOO_LARGE");
    Upload.of(Pictures.bomb()).to(leader, files(order)).refused(422, "PICTURE_TOO_LARGE");
    Upload.of(Pictures.polyglot()).to(leader, files(order)).refused(422, "PDF_UNREADABLE");
    new Upload(Pictures.plain(), "photo")
        .to(leader, files(order))
        .refused(400, "MALFORMED_REQUEST");
    leader
        .post(files(order), new byte[] {1, 2}, "multipart/form-data; boundary=x")
        .refused(400, "MALFORMED_REQUEST");
    leader.post(files(order), Map.of()).expect(415);
    Upload.of(Pictures.plain()).to(leader, "/v1/files").refused(400, "MALFORMED_REQUEST");
    Upload.of(Pictures.plain()).to(Api.asNobody(), files(order)).refused(401, "UNAUTHENTICATED");
    assertThat(rows() + stored()).isEqualTo(before);
  }

  /** Who says no length is counted all the same, and told long before he is done. */
  @Test
  void an_upload_without_an_end_is_cut_off() throws Exception {
    var order = world.order().scheduled();
    var api = URI.create(Service.running().process().api());
    try (var socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(30_000);
      var out = socket.getOutputStream();
      out.write(
          ("POST "
                  + files(order)
                  + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                  + "Authorization: Bearer "
                  + Service.running().token(order.team().leader())
                  + "\r\nContent-Type: multipart/form-data; boundary=y\r\n\r\n")
              .getBytes(ISO_8859_1));
      chunk(socket, "--y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n");
      var some = "x".repeat(1_000_000);
      int sent = 0;
      try {
        while (sent < 100) {
          chunk(socket, some);
          sent++;
        }
      } catch (IOException closed) {
        // that is what it should do
      }
      assertThat(sent).isLessThan(40);
    }
  }

  private static HttpResponse<InputStream> download(String path) throws Exception {
    var address = URI.create(Service.running().process().api() + path);
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
  }

  private static void chunk(Socket socket, String content) throws IOException {
    socket
        .getOutputStream()
        .write(
            (Integer.toHexString(content.length()) + "\r\n" + content + "\r\n")
                .getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static void refused(
      Api api, OrderOnItsWay order, String content, int status, String code) {
    Upload.of(content.getBytes(ISO_8859_1)).to(api, files(order)).refused(status, code);
  }

  private static long rows() throws SQLException {
    try (var connection = Service.running().database();
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "select (select count(*) from file)"
                    + " + (select count(*) from event where subject_kind = 'FILE')")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static long stored() throws IOException {
    try (Stream<Path> all = Files.walk(Service.running().data().resolve("files"))) {
      return all.filter(Files::isRegularFile).count();
    }
  }

  private static String files(OrderOnItsWay order) {
    return "/v1/files?order=" + order.id();
  }

  private static Map<String, Object> report(Answer file) {
    return Map.of(
        "done",
        Marks.text("换了水管"),
        "peopleServed",
        1,
        "minutes",
        45,
        "evidence",
        List.of(file.id()));
  }
}
