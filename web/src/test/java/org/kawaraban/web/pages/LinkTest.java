package org.kawaraban.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
  @Test
  void parametersAreEncodedAndEmptyOnesLeftOut() {
    assertThat(Link.to("/", Map.of("source", "a&b=日"))).isEqualTo("/?source=a%26b%3D%E6%97%A5");
    assertThat(Link.to("/meetings", Map.of("series", ""))).isEqualTo("/meetings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "/etc",
        "no uri"
      })
  void onlyTheWebIsLinkedTo(String address) {
    assertThat(Link.outside(address)).isEmpty();
  }

  @Test
  void anAddressOfTheWebIsWrittenInAscii() {
    assertThat(Link.outside("https://www.mofa.go.jp/日.html"))
        .hasValue("https://www.mofa.go.jp/%E6%97%A5.html");
  }
}
