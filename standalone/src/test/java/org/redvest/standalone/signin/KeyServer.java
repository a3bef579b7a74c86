package org.redvest.standalone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.redvest.standalone.StandaloneProcess;

/** An issuer without people: it says which keys are its own, and may fall silent. */
final class KeyServer implements AutoCloseable {

  private static final int AT_ONCE = 0;

  private final AtomicInteger readings = new AtomicInteger();
  private final int port;
  private volatile List<RSAKey> keys = List.of();
  private @Nullable HttpServer server;

  private KeyServer(int port) {
    this.port = port;
  }

  /** One that does not answer yet. */
  static KeyServer silent() throws IOException {
    return new KeyServer(StandaloneProcess.freePort());
  }

  static KeyServer answering() throws IOException {
    var server = silent();
    server.answer();
    return server;
  }

  void answer() throws IOException {
    var fresh =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    serve(fresh, "/.well-known/openid-configuration", () -> discovery());
    serve(
        fresh,
        "/keys",
        () -> {
          readings.incrementAndGet();
          return new JWKSet(List.<JWK>copyOf(keys)).toPublicJWKSet().toString();
        });
    fresh.start();
    server = fresh;
  }

  private interface Page {
    String text();
  }

  private static void serve(HttpServer server, String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          var body = page.text().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private String discovery() {
    return JSONObjectUtils.toJSONString(
        Map.of(
            "issuer", address(),
            "jwks_uri", address() + "/keys",
            "token_endpoint", address() + "/token",
            "introspection_endpoint", address() + "/introspection"));
  }

  /** Refuses connections from now on. */
  void fallSilent() {
    if (server != null) {
      server.stop(AT_ONCE);
      server = null;
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** How often the keys were read. */
  int readings() {
    return readings.get();
  }

  void publish(RSAKey... published) {
    keys = List.of(published);
  }

  static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    fallSilent();
  }
}
