package org.redvest.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import org.redvest.standalone.Surroundings.Running;
import org.redvest.standalone.issuer.Credentials;
import org.redvest.standalone.issuer.DemoPerson;

/**
 * All that a client needs to begin: written as standalone.json for programs, printed for people.
 * The file's presence says that everything is ready.
 */
record Invitation(
    String api,
    String issuer,
    String tokenEndpoint,
    String clientId,
    List<Person> people,
    List<Client> clients,
    Database database) {

  record Person(String username, String password, String description) {}

  record Client(String id, String secret, String description) {}

  /** For looking at what is stored; the application uses another role. */
  record Database(String url, String username, String password) {}

  static Invitation to(String api, Running running, Secrets secrets) {
    var credentials = new Credentials(secrets);
    return new Invitation(
        api,
        running.issuer().address(),
        running.issuer().tokenEndpoint(),
        Credentials.APP,
        Arrays.stream(DemoPerson.values())
            .map(one -> new Person(one.username(), credentials.passwordOf(one), one.description()))
            .toList(),
        List.of(
            new Client(
                Credentials.PARTNER, credentials.secretOfPartner(), "a partner's machine client")),
        new Database(running.postgres().url(), "postgres", secrets.of("database.postgres")));
  }

  String json() {
    try {
      return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this)
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What to do next. */
  String text(String file) {
    var resident =
        people.stream().filter(one -> one.username().equals("resident")).findFirst().orElseThrow();
    return """

    红马甲已启动 RedVest is running: %s
      接口文档 API document   %s/q/swagger-ui
      人员密码 people         %s
      取令牌 get a token      curl -s %s -d grant_type=password -d client_id=%s -d username=%s -d password=%s
      走一单 walk one order   bin/demo
      停止 stop               Ctrl-C
    """
        .formatted(
            api, api, file, tokenEndpoint, clientId, resident.username(), resident.password());
  }
}
