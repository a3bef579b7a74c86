// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.standalone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is committed is what the code says. */
class ContractIT {

  private static final Path BUILT = Path.of(System.getProperty("redvest.contract.built", ""));

  @Test
  void the_committed_contract_has_not_drifted_from_the_code() throws Exception {
    assertThat(Files.readString(BUILT))
        .as("run bin/contract and look at what it changed")
        .isEqualTo(Contract.text());
  }

  @Test
  void it_is_of_the_version_that_tools_know() {
    assertThat(Contract.text()).contains("openapi: 3.0.3");
  }

  @Test
  void it_knows_nothing_of_the_sandbox() {
    assertThat(Contract.text()).doesNotContain("sandbox");
  }
}
