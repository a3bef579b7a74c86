// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap.violations.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row that can leave. */
@Entity
public class PublicEntity {

  @Id public long id;
}
