/** The order (单): one need on its way from being placed to being rated. */
@NullMarked
package org.redvest.order;

import org.jspecify.annotations.NullMarked;
