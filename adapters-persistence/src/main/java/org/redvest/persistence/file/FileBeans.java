// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.file;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redvest.file.model.Cleaning;
import org.redvest.file.out.FileStore;

/** The folder that the configuration names, and who draws pictures. */
class FileBeans {

  @Produces
  @Singleton
  FileStore fileStore(@ConfigProperty(name = "redvest.files.folder") Path folder) {
    return new FolderFileStore(folder);
  }

  @Produces
  @Singleton
  Cleaning.Pictures pictures() {
    return new RedrawnPictures();
  }
}
