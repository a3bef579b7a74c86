// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.issuer;

import java.util.List;

/**
 * Whom a token speaks of.
 *
 * @param username the name to sign in with, also the token's subject
 * @param groups the token roles
 */
record Identity(String username, List<String> groups) {}
