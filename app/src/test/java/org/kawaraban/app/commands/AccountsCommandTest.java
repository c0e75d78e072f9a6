package org.kawaraban.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kawaraban.contract.CommonSettings.PUBLIC_BASE_URL;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kawaraban.app.instance.RunningInstance;

class AccountsCommandTest {
  private static final RunningInstance RUNNING =
      new RunningInstance(1, "127.0.0.1:1", "jdbc:postgresql://127.0.0.1:1/x", "https://k.example");

  @Test
  void anInvitationLeadsToWhereReadersFindThePages() {
    assertThat(AccountsCommand.address(Map.of(), Optional.of(RUNNING)))
        .isEqualTo("https://k.example");
    assertThat(
            AccountsCommand.address(
                Map.of(PUBLIC_BASE_URL.name(), "https://news.example/kwb/"), Optional.of(RUNNING)))
        .isEqualTo("https://news.example/kwb");
    assertThat(AccountsCommand.address(Map.of(), Optional.empty()))
        .isEqualTo(PUBLIC_BASE_URL.defaultValue());
  }
}
