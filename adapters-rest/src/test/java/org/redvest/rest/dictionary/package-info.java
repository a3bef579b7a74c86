@NullMarked
package org.redvest.rest.dictionary;

import org.jspecify.annotations.NullMarked;
