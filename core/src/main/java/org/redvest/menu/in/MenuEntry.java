package org.redvest.menu.in;

import org.redvest.menu.model.MenuItem;

/**
 * A line of a menu.
 *
 * @param publisher the name of the team or position
 */
public record MenuEntry(MenuItem item, String publisher) {}
