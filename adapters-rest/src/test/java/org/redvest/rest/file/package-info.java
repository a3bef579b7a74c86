@NullMarked
package org.redvest.rest.file;

import org.jspecify.annotations.NullMarked;
