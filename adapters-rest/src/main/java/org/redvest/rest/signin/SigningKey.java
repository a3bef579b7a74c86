// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.signin;

/**
 * A key as the issuer published it.
 *
 * @param id its name ({@code kid}, RFC 7517, 4.5)
 * @param text the whole of it as JSON, so that another key under the same name is another key
 */
record SigningKey(String id, String text) {}
