package org.kawaraban.app.instance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kawaraban.app.process.UserError;

class DataDirectoryTest {
  private static final long MEBIBYTE = 1L << 20;

  @Test
  void aDiskTooFullToStartOnIsRefusedWithWhatIsLeftAndNeeded() {
    assertThatThrownBy(() -> DataDirectory.refuseFullDisk(Path.of("/srv/data"), 99 * MEBIBYTE))
        .isInstanceOf(UserError.class)
        .hasMessage("the disk of /srv/data has 99 MB left; at least 512 MB are needed");
    assertThatCode(() -> DataDirectory.refuseFullDisk(Path.of("/srv/data"), 512 * MEBIBYTE))
        .doesNotThrowAnyException();
  }
}
