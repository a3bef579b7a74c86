package org.redvest.bootstrap.violations;

/** Lies beside all modules. */
public final class NoRoom {}
