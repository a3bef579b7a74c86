// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.dictionary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All dictionaries at once: they are small, and a front end needs most of them. */
@Schema(name = "Dictionaries")
record DictionariesJson(
    @Schema(description = "By name.", maxItems = 200) List<Dictionary> dictionaries) {

  /** One enumeration. */
  @Schema(name = "Dictionary")
  record Dictionary(
      @Schema(
              description = "The schema's name in this contract.",
              examples = "Channel",
              maxLength = 100)
          String name,
      @Schema(description = "In the order in which to show them.", maxItems = 200)
          List<Entry> entries) {}

  /** One of its values. */
  @Schema(name = "DictionaryEntry")
  record Entry(
      @Schema(examples = "KIOSK", maxLength = 100) String value,
      @Schema(description = "1 is the first.", examples = "4", minimum = "1", maximum = "200")
          int order,
      @Schema(examples = "自助终端", maxLength = 100) String zh,
      @Schema(examples = "Kiosk", maxLength = 100) String en) {}
}
