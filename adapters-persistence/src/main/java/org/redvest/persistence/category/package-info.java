/** The catalogue of categories as rows. */
@NullMarked
package org.redvest.persistence.category;

import org.jspecify.annotations.NullMarked;
