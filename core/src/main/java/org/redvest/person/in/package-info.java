/** What a person can ask about himself. */
@NullMarked
package org.redvest.person.in;

import org.jspecify.annotations.NullMarked;
