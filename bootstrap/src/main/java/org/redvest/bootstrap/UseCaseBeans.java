// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.bootstrap;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.inject.Singleton;
import org.redvest.command.UseCases;

/** Makes a bean of everything in core that is marked {@link UseCases}: core knows no framework. */
public class UseCaseBeans implements BuildCompatibleExtension {

  @Discovery
  public void makeBeans(MetaAnnotations annotations) {
    annotations.addStereotype(UseCases.class).addAnnotation(Singleton.class);
  }
}
