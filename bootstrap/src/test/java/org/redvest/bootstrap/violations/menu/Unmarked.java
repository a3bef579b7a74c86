package org.redvest.bootstrap.violations.menu;

/** Its package has no package-info. */
public final class Unmarked {}
