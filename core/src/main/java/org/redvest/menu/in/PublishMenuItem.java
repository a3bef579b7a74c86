package org.redvest.menu.in;

import java.util.function.Supplier;
import org.redvest.access.Caller;
import org.redvest.menu.model.MenuItem;
import org.redvest.menu.model.Offering;
import org.redvest.menu.model.Publisher;

/**
 * Puts a service on the menu. Leader and deputies publish for their approved team, a keeper for the
 * positions that he keeps.
 */
public interface PublishMenuItem {

  /** Who publishes what. */
  record Publication(Publisher publisher, Offering offering) {}

  /**
   * One publication.
   *
   * @param publication reads the body, and may refuse it
   */
  record Request(Caller caller, Supplier<Publication> publication) {}

  MenuItem publish(Request request);
}
