/** The use cases of the network, behind {@link org.redvest.network.usecase.NetworkUseCases}. */
@NullMarked
package org.redvest.network.usecase;

import org.jspecify.annotations.NullMarked;
