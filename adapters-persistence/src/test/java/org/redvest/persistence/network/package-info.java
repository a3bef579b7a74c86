/** The network on PostgreSQL. */
@NullMarked
package org.redvest.persistence.network;

import org.jspecify.annotations.NullMarked;
