@NullMarked
package org.redvest.rest.arrival;

import org.jspecify.annotations.NullMarked;
