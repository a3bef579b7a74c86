@NullMarked
package org.redvest.file.model;

import org.jspecify.annotations.NullMarked;
