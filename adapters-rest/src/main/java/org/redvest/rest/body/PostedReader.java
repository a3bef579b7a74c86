// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.command.Proposed;
import org.redvest.command.Sent;
import org.redvest.rest.caching.ETags;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.shared.Id;

/** Takes a body as it comes. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class PostedReader implements MessageBodyReader<Posted<?>> {

  private final JsonBody json;
  private final Callers callers;

  @Inject
  PostedReader(JsonBody json, Callers callers) {
    this.json = json;
    this.callers = callers;
  }

  @Override
  public boolean isReadable(Class<?> type, Type whole, Annotation[] annotations, MediaType media) {
    return type == Posted.class;
  }

  @Override
  public Posted<?> readFrom(
      Class<Posted<?>> type,
      Type whole,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    var record = (Class<?>) ((ParameterizedType) whole).getActualTypeArguments()[0];
    var ifMatch = headers.getFirst(HttpHeaders.IF_MATCH);
    return new Unread<>(body.readAllBytes(), record, json, callers, ifMatch);
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares or prints it
  private record Unread<T>(
      byte[] bytes, Class<T> type, JsonBody json, Callers callers, @Nullable String ifMatch)
      implements Posted<T> {

    @Override
    public T read() {
      return json.read(bytes, type);
    }

    @Override
    public <I extends Id, C> Sent<I, C> to(
        String id, Function<UUID, I> thing, Function<T, ? extends C> command) {
      return this.<I, C>at(id, thing, command).expecting(ETags.expected(ifMatch));
    }

    @Override
    public <I extends Id, C> Sent<I, C> at(
        String id, Function<UUID, I> thing, Function<T, ? extends C> command) {
      return new Sent<>(
          PathIds.of(id, thing), callers.commanding(bytes), null, () -> command.apply(read()));
    }

    @Override
    public <B> Proposed<B> as(Function<T, ? extends B> words) {
      return new Proposed<>(callers.commanding(bytes), () -> words.apply(read()));
    }
  }
}
