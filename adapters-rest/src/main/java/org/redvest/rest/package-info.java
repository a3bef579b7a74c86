// SPDX-License-Identifier: MulanPSL-2.0
/** HTTP in: one package per feature, and the few things that all of them share. */
@NullMarked
@OpenAPIDefinition(
    info =
        @Info(
            title = "RedVest",
            version = "0.1.0",
            description =
                "The open backend for a city's volunteer service (红马甲): people say what they need,"
                    + " the centre offers the job to the right team, a team takes it, and the"
                    + " people served say whether it helped. Every refusal is a problem document"
                    + " (RFC 9457) in Chinese or English by Accept-Language; every order lists in"
                    + " its actions what its reader may do next. Clients ignore fields and"
                    + " enumeration values that they do not know."),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "bearer",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT",
                    description = "An access token of the deployment's OpenID Connect issuer.")))
package org.redvest.rest;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jspecify.annotations.NullMarked;
