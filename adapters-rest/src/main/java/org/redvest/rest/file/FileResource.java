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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.redvest.file.FileId;
import org.redvest.file.in.ReadFile;
import org.redvest.file.in.ReadFiles;
import org.redvest.file.in.UploadFile;
import org.redvest.order.OrderId;
import org.redvest.rest.caller.Callers;
import org.redvest.rest.caller.PathIds;
import org.redvest.rest.problem.Fault;
import org.redvest.rest.problem.MalformedRequest;

/** Uploads files and shows what is known of them. An answer carries links: nobody keeps it. */
@Path("/v1/files")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "files")
class FileResource {

  private final Callers callers;
  private final UploadFile upload;
  private final ReadFile one;
  private final ReadFiles many;

  @Inject
  FileResource(Callers callers, UploadFile upload, ReadFile one, ReadFiles many) {
    this.callers = callers;
    this.upload = upload;
    this.one = one;
    this.many = many;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "uploadFile",
      summary = "Upload a photo or a PDF for an order",
      description =
          "Who: whoever may read the order's words. A JPEG, PNG or WebP picture of up to 40"
              + " megapixels, or a PDF; the content decides which, not the name. Pictures are drawn"
              + " anew, upright and without metadata. A file that no service report names is gone a"
              + " day later.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = Form.class)))
  @APIResponse(
      responseCode = "201",
      description = "The stored file.",
      content = @Content(schema = @Schema(implementation = FileJson.class)))
  public RestResponse<FileJson> upload(
      @QueryParam("order")
          @Parameter(
              description = "The order that it is for.",
              required = true,
              schema = @Schema(implementation = UUID.class))
          @Nullable String order,
      @HeaderParam("Content-Type") @Parameter(hidden = true) String contentType,
      InputStream body) {
    var request =
        new UploadFile.Request(
            order(order), callers.current(), () -> content(OnePart.read(contentType, body)));
    var file = FileJson.from(upload.upload(request));
    return ResponseBuilder.<FileJson>create(RestResponse.Status.CREATED)
        .entity(file)
        .header("Location", "/v1/files/" + file.id())
        .header("Cache-Control", "no-store")
        .build();
  }

  /** The key names what is in the part: its boundary may be another one each time. */
  private UploadFile.Content content(byte[] bytes) {
    return new UploadFile.Content(bytes, callers.commanding(bytes).key());
  }

  /** What an upload looks like in the contract. */
  @Schema(name = "FileForm", description = "One part of that name, and nothing else.")
  record Form(
      @Schema(type = SchemaType.STRING, format = "binary", maxLength = OnePart.MOST_BYTES)
          String file) {}

  @GET
  @Operation(
      operationId = "listFiles",
      summary = "The files of an order",
      description =
          "Who: whoever may read the order's words. Those that its service reports name, and those"
              + " that the caller uploaded himself; each with a link that is good for ten minutes.")
  @APIResponse(
      responseCode = "200",
      description = "In the order of their uploading.",
      content = @Content(schema = @Schema(implementation = FileJson.Many.class)))
  public RestResponse<FileJson.Many> list(
      @QueryParam("order")
          @Parameter(
              description = "Whose files.",
              required = true,
              schema = @Schema(implementation = UUID.class))
          @Nullable String order) {
    var files = many.of(order(order), callers.current());
    return unkept(new FileJson.Many(files.stream().map(FileJson::from).toList()));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getFile",
      summary = "One file",
      description =
          "Who: whoever uploaded it; once a service report names it also whoever may read the"
              + " order's words. The link is good for ten minutes.")
  @APIResponse(
      responseCode = "200",
      description = "What is known of it, and where its bytes are.",
      content = @Content(schema = @Schema(implementation = FileJson.class)))
  public RestResponse<FileJson> get(@PathParam("id") String id) {
    return unkept(FileJson.from(one.one(PathIds.of(id, FileId::new), callers.current())));
  }

  private static <T> RestResponse<T> unkept(T body) {
    return ResponseBuilder.ok(body).header("Cache-Control", "no-store").build();
  }

  private static OrderId order(@Nullable String text) {
    if (text == null) {
      throw new MalformedRequest(Fault.required("order"));
    }
    return PathIds.of(text, OrderId::new);
  }
}
