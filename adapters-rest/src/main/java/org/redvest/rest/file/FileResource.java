// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.file;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.redvest.command.Proposed;
import org.redvest.file.FileId;
import org.redvest.file.in.Uploads;
import org.redvest.order.OrderId;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.contract.Described;

/** Uploads files and shows what is known of them. An answer carries links: nobody keeps it. */
@Path("/v1/files")
@Tag(name = "files")
@Produces(MediaType.APPLICATION_JSON)
class FileResource {

  private final Uploads uploads;
  private final Callers callers;

  @Inject
  FileResource(Uploads uploads, Callers callers) {
    this.uploads = uploads;
    this.callers = callers;
  }

  @POST
  @ResponseStatus(201)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Described(
      summary = "Upload a photo or a PDF for an order",
      who =
          "whoever may read the order's words. A JPEG, PNG or WebP picture of up to 40 megapixels,"
              + " or a PDF; the content decides which, not the name. Pictures are drawn anew,"
              + " upright and without metadata. A file that no service report names is gone a day"
              + " later.",
      answer = "The stored file.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = Form.class)))
  public RestResponse<FileJson> uploadFile(
      @QueryParam("order") @Parameter(description = "The order that it is for.", required = true)
          @Nullable String order,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      InputStream body) {
    var upload = new Proposed<>(callers.current(), () -> content(OnePart.read(contentType, body)));
    var file =
        FileJson.from(uploads.upload(PathIds.required("order", order, OrderId::new), upload));
    return ResponseBuilder.<FileJson>create(RestResponse.Status.CREATED)
        .entity(file)
        .header("Location", "/v1/files/" + file.id())
        .build();
  }

  /** The key names what is in the part: its boundary may be another one each time. */
  private Uploads.Content content(byte[] bytes) {
    return new Uploads.Content(bytes, callers.commanding(bytes).key());
  }

  /** What an upload looks like in the contract. */
  @Schema(name = "FileForm", description = "One part of that name, and nothing else.")
  record Form(
      @Schema(type = SchemaType.STRING, format = "binary", maxLength = OnePart.MOST_BYTES)
          String file) {}

  @GET
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Described(
      summary = "The files of an order",
      who =
          "whoever may read the order's words. Those that its service reports name, and those that"
              + " the caller uploaded himself; each with a link that is good for ten minutes.",
      answer = "In the order of their uploading.")
  public FileJson.Many listFiles(
      @QueryParam("order") @Parameter(description = "Whose files.", required = true)
          @Nullable String order) {
    var files = uploads.of(PathIds.required("order", order, OrderId::new), callers.current());
    return new FileJson.Many(files.stream().map(FileJson::from).toList());
  }

  @GET
  @Path("/{id}")
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  @Described(
      summary = "One file",
      who =
          "whoever uploaded it; once a service report names it also whoever may read the order's"
              + " words. The link is good for ten minutes.",
      answer = "What is known of it, and where its bytes are.")
  public FileJson getFile(@PathParam("id") String id) {
    return FileJson.from(uploads.read(PathIds.of(id, FileId::new), callers.current()));
  }
}
