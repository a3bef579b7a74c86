// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.person.model;

/** A language in which texts are shown. */
public enum Language {
  ZH_CN,
  EN
}
