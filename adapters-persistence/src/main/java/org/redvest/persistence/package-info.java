/** PostgreSQL out: what the persistence of all features shares, and where identifiers come from. */
@NullMarked
package org.redvest.persistence;

import org.jspecify.annotations.NullMarked;
