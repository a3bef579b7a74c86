/** HTTP in: one package per feature, and the few things that all of them share. */
@NullMarked
package org.redvest.rest;

import org.jspecify.annotations.NullMarked;
