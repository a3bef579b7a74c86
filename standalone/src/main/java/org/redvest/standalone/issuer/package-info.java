// SPDX-License-Identifier: MulanPSL-2.0
/** An OIDC issuer for demo people, each with a password that is checked. */
@NullMarked
package org.redvest.standalone.issuer;

import org.jspecify.annotations.NullMarked;
