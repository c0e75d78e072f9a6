package org.kawaraban.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.kawaraban.contract.PartialDate;

class CodebookLabelsTest {
  @Test
  void aMeetingIsWrittenInTheShapeOfTheCodebook() {
    ObjectNode labels =
        CodebookLabels.of(
            "mine",
            Tagger.bundled()
                .tag(
                    Pages.item(
                        "The 4th Japan-EU Cyber Dialogue",
                        "The dialogue was held by videoconference on 14 June 2022.",
                        PartialDate.parse("2022-06-15"))));

    assertThat(labels.fieldNames())
        .toIterable()
        .startsWith("id")
        .contains(
            "relevant",
            "partners",
            "mentioned",
            "topics",
            "instrument",
            "meeting",
            "evidence",
            "meetings",
            "promises",
            "candidates");
    assertThat(labels.get("id").asText()).isEqualTo("mine");
    assertThat(labels.get("meeting").toString())
        .isEqualTo(
            "{\"series\":\"Japan-EU Cyber Dialogue\",\"ordinal\":4,\"start\":\"2022-06-14\",\"end\":\"2022-06-14\","
                + "\"place\":null,\"mode\":\"virtual\",\"stage\":\"held\"}");
    assertThat(labels.get("evidence").get(0).fieldNames())
        .toIterable()
        .containsExactly("label", "quote", "start", "end", "rule", "field");
  }

  @Test
  void anIrrelevantPageHasEmptyListsAndNoMeeting() {
    ObjectNode labels =
        CodebookLabels.of("x", Tagger.bundled().tag(Pages.item("Food aid", "To Kenya.", null)));

    assertThat(labels.get("relevant").asBoolean()).isFalse();
    assertThat(labels.get("partners")).isEmpty();
    assertThat(labels.get("meeting").isNull()).isTrue();
  }
}
