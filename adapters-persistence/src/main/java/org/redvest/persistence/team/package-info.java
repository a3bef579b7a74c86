/** Teams as rows: one per team, with its members, categories, area and hours beside it. */
@NullMarked
package org.redvest.persistence.team;

import org.jspecify.annotations.NullMarked;
