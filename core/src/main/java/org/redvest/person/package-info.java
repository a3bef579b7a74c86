// SPDX-License-Identifier: MulanPSL-2.0
/**
 * A person's own rights: what he is here, what he agreed to, a copy of all that is kept about him,
 * and his going (PIPL art. 14 to 16, 44 to 47). Whoever signs in is a stranger until he writes for
 * the first time; a link from his account to an id is all that then tells who he is. Removing the
 * link makes him a stranger again, and what must be kept stays without identity.
 *
 * <p>What others keep of a person (his appointments, teams, orders) they let go of themselves, each
 * behind {@link org.redvest.person.out.KeeperOfPersonalData}: this feature knows none of them.
 */
@NullMarked
package org.redvest.person;

import org.jspecify.annotations.NullMarked;
