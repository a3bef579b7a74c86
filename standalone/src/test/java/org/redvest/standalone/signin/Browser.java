// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at the issuer's pages: authorization code with PKCE, the way an app sends him there. */
final class Browser {

  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern REGISTRATION =
      Pattern.compile("href=\"([^\"]*registration[^\"]*)\"");
  private static final Pattern OTP_SECRET =
      Pattern.compile("name=\"totpSecret\"[^>]*value=\"([^\"]+)\"");

  private final Web web = new Web();
  private final String realm;
  private final String client;
  private final String app;
  private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

  private Browser(String realm, String client, String app) {
    this.realm = realm;
    this.client = client;
    this.app = app;
  }

  /** From the app of residents and volunteers. */
  static Browser ofResident(Keycloak issuer) {
    return new Browser(issuer.realm("redvest"), "redvest-app", Keycloak.APP);
  }

  /** From the pages of staff. */
  static Browser ofStaff(Keycloak issuer) {
    return new Browser(issuer.realm("redvest"), "redvest-staff", Keycloak.STAFF);
  }

  /** What the app opens: the form, or what an existing session makes of it. */
  Web.Page open() {
    return open(Map.of());
  }

  /** Opens it with other parameters; one without text is left out. */
  Web.Page open(Map<String, String> changed) {
    var query = new LinkedHashMap<String, String>();
    query.put("client_id", client);
    query.put("response_type", "code");
    query.put("redirect_uri", app);
    query.put("scope", "openid");
    query.put("code_challenge", challenge());
    query.put("code_challenge_method", "S256");
    query.putAll(changed);
    query.values().removeIf(String::isEmpty);
    return web.get(URI.create(realm + "/protocol/openid-connect/auth?" + Web.encoded(query)));
  }

  private String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Web.Page signIn(String username, String password) {
    return fill(open(), Map.of("username", username, "password", password));
  }

  Web.Page register(Web.Page page, String username, String password) {
    return fill(
        page, Map.of("username", username, "password", password, "password-confirm", password));
  }

  Web.Page registration() {
    var page = open();
    return web.get(page.address().resolve(found(REGISTRATION, page)));
  }

  /** Sends the form of the page, and follows until a page or the app comes. */
  Web.Page fill(Web.Page page, Map<String, String> form) {
    var answer = web.post(page.address().resolve(found(ACTION, page)), form);
    while (answer.next().filter(next -> !next.toString().startsWith(app)).isPresent()) {
      answer = web.get(answer.next().orElseThrow());
    }
    return answer;
  }

  /** The secret that the page offers for the second factor. */
  static String offeredSecret(Web.Page page) {
    return found(OTP_SECRET, page);
  }

  private static String found(Pattern pattern, Web.Page page) {
    var matcher = pattern.matcher(page.body());
    if (!matcher.find()) {
      throw new AssertionError("no %s in %d %s".formatted(pattern, page.status(), page.body()));
    }
    return matcher.group(1).replace("&amp;", "&");
  }

  /** Changes the code that the app was handed for tokens. */
  Web.Page tokens(Web.Page arrived) {
    var code =
        arrived
            .handedOn("code")
            .orElseThrow(() -> new AssertionError(arrived.status() + " " + arrived.body()));
    return token(
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "redirect_uri", app,
            "client_id", client,
            "code_verifier", verifier));
  }

  Web.Page refresh(String refreshToken) {
    return token(
        Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", refreshToken));
  }

  private Web.Page token(Map<String, String> form) {
    return web.post(URI.create(realm + "/protocol/openid-connect/token"), form);
  }

  Web.Page signOut(String refreshToken) {
    return web.post(
        URI.create(realm + "/protocol/openid-connect/logout"),
        Map.of("client_id", client, "refresh_token", refreshToken));
  }
}
