/** Orders on a real PostgreSQL, held to the contracts of their ports. */
@NullMarked
package org.redvest.persistence.order;

import org.jspecify.annotations.NullMarked;
