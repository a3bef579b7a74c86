package org.redvest.file.in;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.access.Caller;
import org.redvest.access.RequestKey;
import org.redvest.shared.Id;

/** Keeps a file for an order. */
public interface UploadFile {

  /**
   * What came in.
   *
   * @param key by what name the caller calls the request; it covers the bytes, and so is known with
   *     them
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on at once, never compared
  record Content(byte[] bytes, @Nullable RequestKey key) {}

  /**
   * One upload.
   *
   * @param order what it is for
   * @param content read only when the caller was found to be entitled; it refuses what is too long
   */
  record Request(Id order, Caller caller, Supplier<Content> content) {}

  FileSheet upload(Request request);
}
