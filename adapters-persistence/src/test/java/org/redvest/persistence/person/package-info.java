/** People on a real PostgreSQL. */
@NullMarked
package org.redvest.persistence.person;

import org.jspecify.annotations.NullMarked;
