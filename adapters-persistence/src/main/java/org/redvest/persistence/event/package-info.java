/** The one event table of all features. */
@NullMarked
package org.redvest.persistence.event;

import org.jspecify.annotations.NullMarked;
