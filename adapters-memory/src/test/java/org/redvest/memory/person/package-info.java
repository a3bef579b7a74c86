/** People in memory keep their contract. */
@NullMarked
package org.redvest.memory.person;

import org.jspecify.annotations.NullMarked;
