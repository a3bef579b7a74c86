@NullMarked
package org.redvest.memory.file;

import org.jspecify.annotations.NullMarked;
