@NullMarked
package org.redvest.rest.caching;

import org.jspecify.annotations.NullMarked;
