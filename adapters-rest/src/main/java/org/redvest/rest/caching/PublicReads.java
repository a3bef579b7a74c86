// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.redvest.shared.Sealing;

/**
 * Makes the answers of {@link PublicRead}s cacheable: a lifetime, a strong tag over the very text,
 * and 304 for whoever has it already (RFC 9110, section 13; RFC 9111). No text of theirs depends on
 * the language: where words are shown, both languages are.
 */
class PublicReads {

  private final ObjectMapper json;
  private final Sealing sealing;
  private final CurrentIdentityAssociation identities;

  @Inject
  PublicReads(ObjectMapper json, Sealing sealing, CurrentIdentityAssociation identities) {
    this.json = json;
    this.sealing = sealing;
    this.identities = identities;
  }

  @PublicRead
  @ServerResponseFilter
  public void complete(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource)
      throws JsonProcessingException {
    if (response.getStatus() != 200) {
      return;
    }
    var read = resource.getResourceMethod().getAnnotation(PublicRead.class);
    boolean own = read.differs() && !identities.getIdentity().isAnonymous();
    var headers = response.getHeaders();
    if (own && headers.containsKey("ETag")) {
      return;
    }
    var text = json.writeValueAsString(response.getEntity());
    var tag = tag(text);
    headers.putSingle("ETag", tag);
    headers.putSingle(
        "Cache-Control", own ? "private, no-cache" : "public, max-age=" + read.seconds());
    headers.putSingle(
        "Vary", read.differs() ? "Authorization, Accept-Encoding" : "Accept-Encoding");
    if (isKnown(request.getHeaderString("If-None-Match"), tag)) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(text);
    }
  }

  private String tag(String text) {
    var digest = sealing.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
  }

  /** The weak comparison of RFC 9110, section 13.1.2: proxies that compress weaken our tags. */
  static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(one -> one.equals("*") || one.equals(tag));
  }
}
