@NullMarked
package org.redvest.persistence.file;

import org.jspecify.annotations.NullMarked;
