// SPDX-License-Identifier: MulanPSL-2.0
package org.redvest.persistence.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

  private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir private Path folder;

  @Test
  void itComesFromAFileOrFromTheConfiguration() throws Exception {
    var file = Files.writeString(folder.resolve("master.key"), GOOD + "\n");
    var fromFile = MasterKey.from(Optional.empty(), Optional.of(file));
    var fromText = MasterKey.from(Optional.of(GOOD), Optional.empty());

    byte[] wrapped = fromFile.wrap(new byte[] {7}, new byte[] {1});

    assertThat(fromText.unwrap(wrapped, new byte[] {1})).containsExactly(7);
  }

  @Test
  void exactlyOneOfBothMustBeSet() {
    assertThatIllegalStateException()
        .isThrownBy(() -> MasterKey.from(Optional.empty(), Optional.empty()))
        .withMessageContaining("redvest.master-key-file");
    assertThatIllegalStateException()
        .isThrownBy(() -> MasterKey.from(Optional.of(GOOD), Optional.of(folder)))
        .withMessageContaining("either");
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutBeingShown() {
    for (var wrong : new String[] {"", "c2hvcnQ=", "kein%Schlüssel"}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> MasterKey.from(Optional.of(wrong), Optional.empty()))
          .withMessage("the master key in redvest.master-key is not 32 bytes in base64")
          .withNoCause();
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    var file = folder.resolve("none");
    assertThatIllegalStateException()
        .isThrownBy(() -> MasterKey.from(Optional.empty(), Optional.of(file)))
        .withMessageContaining(file.toString());
  }
}
