// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.body;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a command that says nothing but itself. */
@Schema(name = "Nothing", description = "An empty object, or no body at all.")
public record Nothing() {}
