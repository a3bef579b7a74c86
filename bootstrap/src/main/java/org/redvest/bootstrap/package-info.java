/** The application: which adapter serves which port, and one transaction around each use case. */
@NullMarked
package org.redvest.bootstrap;

import org.jspecify.annotations.NullMarked;
