// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.order.model;

import org.redvest.access.PersonId;

/**
 * A rating by a link that somebody other than the requester had made: nobody knows who held it. It
 * is shown beside the round and counts nowhere, and gives way to what the person served says
 * himself, by his account or to an independent caller.
 *
 * @param linkIssuedBy who had the link made
 */
public record ProvisionalRating(Rating given, PersonId linkIssuedBy) {

  ProvisionalRating withoutWords() {
    return new ProvisionalRating(given.withoutWords(), linkIssuedBy);
  }
}
