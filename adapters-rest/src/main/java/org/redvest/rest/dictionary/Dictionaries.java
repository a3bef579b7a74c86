// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.dictionary;

import java.util.Comparator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.IntStream;

/** Labels each enumeration from the two bundles: {@code Channel.KIOSK}. The root one is zh-CN. */
final class Dictionaries {

  private static final Control ROOT_IS_CHINESE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);
  private final ResourceBundle english = bundle(Locale.ENGLISH);

  DictionariesJson all() {
    return new DictionariesJson(
        Enumerations.all()
            .map(this::dictionary)
            .sorted(Comparator.comparing(DictionariesJson.Dictionary::name))
            .toList());
  }

  private DictionariesJson.Dictionary dictionary(Class<? extends Enum<?>> type) {
    var name = Enumerations.nameOf(type);
    var constants = type.getEnumConstants();
    var entries =
        IntStream.range(0, constants.length)
            .mapToObj(i -> entry(name, constants[i].name(), i + 1))
            .toList();
    return new DictionariesJson.Dictionary(name, entries);
  }

  private DictionariesJson.Entry entry(String dictionary, String value, int order) {
    var key = dictionary + "." + value;
    return new DictionariesJson.Entry(value, order, chinese.getString(key), english.getString(key));
  }

  static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("dictionaries.labels", language, ROOT_IS_CHINESE);
  }
}
