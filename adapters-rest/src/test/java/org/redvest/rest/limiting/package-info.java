@NullMarked
package org.redvest.rest.limiting;

import org.jspecify.annotations.NullMarked;
