package org.redvest.menu;

/** Whether an item can be ordered. */
public enum MenuStatus {
  PUBLISHED,
  /** The end; what replaces it is a new item. */
  WITHDRAWN
}
