/** The menu's use cases behind {@link org.redvest.menu.usecase.MenuUseCases}. */
@NullMarked
package org.redvest.menu.usecase;

import org.jspecify.annotations.NullMarked;
