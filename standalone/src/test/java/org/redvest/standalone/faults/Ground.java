// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.faults;

/** What runs while a fault is tried. */
enum Ground {
  STANDALONE {
    @Override
    Scene lay() throws Exception {
      return Scene.ofStandalone(this);
    }
  },
  /** Two replicas, and a line that can be cut between them and the standalone's database. */
  REPLICAS {
    @Override
    Scene lay() throws Exception {
      return Scene.ofReplicas(this);
    }
  },
  /** After its restart the database is at another port, where no replica looks for it. */
  STANDALONE_ALONE {
    @Override
    Scene lay() throws Exception {
      return Scene.ofStandalone(this);
    }
  },
  /** A standalone of its own, whose data are on a disk of some hundred megabytes. */
  SMALL_DISK {
    @Override
    Scene lay() throws Exception {
      return Scene.ofSmallDisk(this);
    }
  };

  abstract Scene lay() throws Exception;
}
