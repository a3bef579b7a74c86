// SPDX-License-Identifier: MulanPSL-2.0
/**
 * Signing in as strangers and the issuer do it: tokens made by hand, keys that come and go, and a
 * real Keycloak with the realms that are shipped.
 */
@NullMarked
package org.redvest.standalone.signin;

import org.jspecify.annotations.NullMarked;
