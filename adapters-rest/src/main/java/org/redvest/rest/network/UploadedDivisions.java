// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.rest.network;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.network.in.Network;
import org.redvest.network.model.DivisionFile;
import org.redvest.shared.City;

/** A file of divisions as it was sent; decoded once somebody may import it. */
final class UploadedDivisions implements Network.Upload {

  private final byte[] content;
  private @Nullable DecodedText decoded;

  UploadedDivisions(byte[] content) {
    this.content = content;
  }

  @Override
  public Optional<City> city() {
    return DivisionCsv.city(content);
  }

  @Override
  public DivisionFile read() {
    decoded = DecodedText.of(content);
    return DivisionCsv.read(decoded);
  }

  /** Of what was read. */
  Charset encoding() {
    return Objects.requireNonNull(decoded, "read first").encoding();
  }
}
