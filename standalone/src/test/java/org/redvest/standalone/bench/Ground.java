// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.redvest.standalone.endtoend.Api;
import org.redvest.standalone.endtoend.Person;
import org.redvest.standalone.endtoend.Service;
import org.redvest.standalone.endtoend.Team;

/** The demo city with residents, teams and a keeper over all of it, and requests to it. */
final class Ground {

  static final int RESIDENTS = 64;
  static final int TEAMS = 64;

  /** A team and whoever leads it. */
  record Crew(UUID team, Person leader) {}

  /** An order and whoever asked for it. */
  record Asked(UUID order, Person resident) {}

  /** An offer that waits for an answer. */
  record Waiting(UUID offer, Person leader) {}

  private final Service service;
  private final List<Person> residents;
  private final List<Crew> crews = new ArrayList<>();
  private final Person keeper = Person.fresh("keeper");
  private final List<UUID> stations = new ArrayList<>();
  private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Asked> orders = new ConcurrentLinkedQueue<>();

  Ground(Service service) throws IOException {
    this.service = service;
    this.residents = IntStream.range(0, RESIDENTS).mapToObj(_ -> Person.fresh("resident")).toList();
    var administrator = new Person("administrator");
    var city = UUID.fromString(service.process().invitation().at("/demo/city/id").asText());
    Api.as(administrator)
        .post(
            "/v1/positions/" + city + "/appointments",
            Map.of("account", keeper.username(), "role", "KEEPER"))
        .expect(201);
    findStations();
    for (var n = 0; n < TEAMS; n++) {
      var leader = Person.fresh("leader");
      var team =
          Api.as(leader)
              .post("/v1/teams", Team.registration(city, "测试%d队".formatted(n)))
              .expect(201);
      Api.as(administrator).post("/v1/teams/" + team.id() + "/approval").expect(200);
      crews.add(new Crew(team.id(), leader));
    }
  }

  private void findStations() {
    var path = "/v1/positions?level=STATION&limit=200";
    for (var cursor = ""; cursor != null; ) {
      var page = Api.asNobody().get(path + cursor).expect(200).json();
      page.get("items").forEach(item -> stations.add(UUID.fromString(item.get("id").asText())));
      cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : null;
    }
  }

  Map<String, Integer> sizes() {
    return Map.of(
        "stations",
        stations.size(),
        "people",
        RESIDENTS + TEAMS + 1,
        "teams",
        TEAMS,
        "orders",
        Math.max(orders.size(), 1_000));
  }

  /**
   * One order from being placed to being offered; every fourth is accepted, read and listed too.
   */
  void walk(Wire wire) throws Exception {
    var random = ThreadLocalRandom.current();
    var resident = residents.get(random.nextInt(RESIDENTS));
    var crew = crews.get(random.nextInt(TEAMS));
    var station = random.nextInt(stations.size());
    var order = wire.post(resident, "/v1/orders", placement(station));
    var path = "/v1/orders/" + order.get("id").asText();
    wire.post(keeper, path + "/verification", "{\"method\": \"PHONE\", \"risk\": \"LOW\"}");
    var offered =
        wire.post(
            keeper,
            path + "/dispatch",
            "{\"mode\": \"DIRECT\", \"teams\": [\"%s\"]}".formatted(crew.team()));
    var offer = UUID.fromString(offered.at("/offers/0/id").asText());
    orders.add(new Asked(UUID.fromString(order.get("id").asText()), resident));
    if (random.nextInt(4) > 0) {
      waiting.add(new Waiting(offer, crew.leader()));
      return;
    }
    wire.post(crew.leader(), "/v1/offers/" + offer + "/acceptance", "{}");
    wire.get(resident, path);
    wire.get(keeper, "/v1/orders?position=" + stations.get(station));
  }

  /** The nth order of a row of them; residents and stations take turns. */
  void place(Wire wire, int n) throws IOException, InterruptedException {
    wire.post(residents.get(n % RESIDENTS), "/v1/orders", placement(n * 7L % stations.size()));
  }

  /** A file of requests for the load generator. */
  Path requests(Act act) throws IOException {
    var lines =
        switch (act) {
          case PLACE ->
              IntStream.range(0, 4_000)
                  .mapToObj(n ->
                      line(
                          "POST",
                          "/v1/orders",
                          residents.get(n % RESIDENTS),
                          placement(n * 7L % stations.size())))
                  .toList();
          case ACCEPT ->
              drain().stream()
                  .map(offer ->
                      line(
                          "POST",
                          "/v1/offers/" + offer.offer() + "/acceptance",
                          offer.leader(),
                          "{}"))
                  .toList();
          case READ ->
              orders.stream()
                  .limit(4_000)
                  .map(asked -> line("GET", "/v1/orders/" + asked.order(), asked.resident(), ""))
                  .toList();
          case BOARD ->
              stations.stream()
                  .map(station -> line("GET", "/v1/orders?position=" + station, keeper, ""))
                  .toList();
        };
    return Files.write(service.data().resolve(act.word() + ".requests"), lines);
  }

  private List<Waiting> drain() {
    var all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  private String line(String method, String path, Person person, String body) {
    return String.join("\t", method, path, service.token(person), body);
  }

  private String placement(long station) {
    return "{\"kind\": \"REQUEST\", \"channel\": \"ONLINE\", \"category\": \"HOME_REPAIR\", \"need\": \"厨房水龙头漏水，关不紧。\", \"position\": \"%s\", \"address\": \"西门社区 5 号楼 1 单元 302\", \"contact\": {\"name\": \"周文静\", \"phone\": \"13900000001\"}}"
        .formatted(stations.get((int) station));
  }
}
