// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Who is signed in: bearer tokens are verified by the framework's OpenID Connect, and the result is
 * remembered for as long as the token, its signing key and a ceiling allow. The issuer's keys are
 * read again on a schedule, so that a key which the issuer takes back ends here too, and stay known
 * while the issuer does not answer. Only who somebody is comes from here, never what he may do.
 */
@NullMarked
package org.redvest.rest.signin;

import org.jspecify.annotations.NullMarked;
