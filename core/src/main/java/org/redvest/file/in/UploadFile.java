package org.redvest.file.in;

import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.shared.Id;

/** Keeps a file for an order. */
public interface UploadFile {

  /**
   * @param order what it is for
   * @param content read only when the caller was found to be entitled; it refuses what is too long
   */
  record Request(Id order, Caller caller, Supplier<byte[]> content) {}

  FileSheet upload(Request request);
}
