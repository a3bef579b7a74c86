// SPDX-License-Identifier: MulanPSL-2.0
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

  private final int port;
  private volatile List<RSAKey> keys = List.of();
  private volatile boolean isSilent;
  private final AtomicInteger missed = new AtomicInteger();
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
    isSilent = false;
    if (server == null) {
      server = serving();
    }
  }

  private HttpServer serving() throws IOException {
    var fresh =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    serve(fresh, "/.well-known/openid-configuration", () -> discovery());
    serve(fresh, "/keys", () -> new JWKSet(List.<JWK>copyOf(keys)).toPublicJWKSet().toString());
    fresh.start();
    return fresh;
  }

  private interface Page {
    String text();
  }

  private void serve(HttpServer server, String path, Page page) {
    server.createContext(
        path,
        exchange -> {
          if (isSilent) {
            missed.incrementAndGet();
            exchange.close();
            return;
          }
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

  /** Hangs up on everybody from now on, and counts them. */
  void fallSilent() {
    isSilent = true;
  }

  /** Waits until it has hung up that often. */
  void awaitMissed(int calls) throws InterruptedException {
    for (var patience = 0; patience < 600 && missed.get() < calls; patience++) {
      Thread.sleep(50);
    }
    if (missed.get() < calls) {
      throw new AssertionError("asked only " + missed + " times");
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
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
    if (server != null) {
      server.stop(AT_ONCE);
    }
  }
}
