package org.redvest.file.usecase;

import org.redvest.access.Caller;
import org.redvest.file.in.UploadFile;
import org.redvest.file.model.Draft;
import org.redvest.file.model.StoredFile;

/** What an upload does in the database: each step in a transaction of its own. */
public interface UploadSteps {

  /** Refuses who may not, before a byte is read. */
  void admit(UploadFile.Request request);

  /** Writes the row, once the bytes are there; or finds that which the same request has made. */
  StoredFile record(Draft draft, Caller caller);
}
