/** The audit trail's use cases. */
@NullMarked
package org.redvest.audit.usecase;

import org.jspecify.annotations.NullMarked;
