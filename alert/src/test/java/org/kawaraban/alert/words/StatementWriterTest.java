package org.kawaraban.alert.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kawaraban.alert.subscription.Language;
import org.kawaraban.alert.subscription.TermNames;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.tell.Notice.Concerned;
import org.kawaraban.alert.tell.Notice.Content;
import org.kawaraban.alert.words.StatementWriter.Consent;
import org.kawaraban.contract.RecordChange;

class StatementWriterTest {
  private static final List<Concerned> UK = List.of(new Concerned("id", "UK", 7L, null));

  private final StatementWriter writer =
      new StatementWriter(URI.create("https://k.example"), UnaryOperator.identity());

  @ParameterizedTest
  @EnumSource
  void everyKindOfChangeHasItsWords(RecordChange.Kind kind) {
    String key = "kind." + TermNames.kindWord(kind);

    assertThat(Stream.of(Language.values()).map(language -> Wording.in(language).say(key)))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  void aHeartbeatSaysWhetherSilenceCanBeTrusted() {
    Statement trusted =
        write(Notice.Type.HEARTBEAT, new Content("en", UK, List.of(), List.of(), null));
    Statement doubtful =
        write(
            Notice.Type.HEARTBEAT, new Content("ja", UK, List.of(), List.of("MOFA", "NCO"), null));

    assertThat(trusted.subject()).isEqualTo("Nothing happened: UK");
    assertThat(trusted.paragraphs().get(1)).isEqualTo("Every source could be read all the time.");
    assertThat(doubtful.paragraphs().get(1)).contains("見落としの可能性があります: MOFA, NCO。");
  }

  @Test
  void whatDidNotArriveIsNamedWithItsChannel() {
    Statement statement =
        write(
            Notice.Type.UNDELIVERED,
            new Content("en", UK, List.of(), List.of(), "https://example.org/hook"));

    assertThat(statement.paragraphs().get(0))
        .isEqualTo(
            "For three days https://example.org/hook did not take an alert: “UK” (alert 7).");
  }

  private Statement write(Notice.Type type, Content content) {
    return writer.write(new Notice(type, Instant.EPOCH, content), Consent.NONE);
  }
}
