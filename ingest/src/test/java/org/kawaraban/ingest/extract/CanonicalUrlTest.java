package org.kawaraban.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kawaraban.ingest.catalogue.SourceCatalogue;

class CanonicalUrlTest {
  private static final SourceCatalogue CATALOGUE = SourceCatalogue.bundled();

  @ParameterizedTest
  @CsvSource({
    "http://WWW.mofa.go.jp:80/press/a.html#top, https://www.mofa.go.jp/press/a.html",
    "https://www.mofa.go.jp/press/a.html?v=2, https://www.mofa.go.jp/press/a.html",
    "https://mofa.go.jp/press/../press/a.html, https://www.mofa.go.jp/press/a.html",
    "https://www.nisc.go.jp/pdf/a.pdf, https://www.cyber.go.jp/pdf/a.pdf",
    "https://www.eeas.europa.eu/node/1_en?s=123, https://www.eeas.europa.eu/node/1_en",
    "https://example.org, https://example.org/",
    "https://example.org:8443/x?b=2&utm_source=z&a=1, https://example.org:8443/x?a=1&b=2",
    "https://example.org/../../x, https://example.org/x",
  })
  void variantsOfAnAddressAreOnePage(String url, String canonical) {
    assertThat(CanonicalUrl.of(URI.create(url), CATALOGUE)).isEqualTo(URI.create(canonical));
  }

  @Test
  void canonicalUrlsAreTheirOwnCanonicalForm() {
    URI once = CanonicalUrl.of(URI.create("http://example.org/a%20b/?q=1#x"), CATALOGUE);

    assertThat(CanonicalUrl.of(once, CATALOGUE)).isEqualTo(once);
  }

  @Test
  void whatIsNoWebAddressIsRefused() {
    assertThatThrownBy(() -> CanonicalUrl.of(URI.create("mailto:a@example.org"), CATALOGUE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mailto:a@example.org");
    assertThat(CanonicalUrl.parse("not a url", CATALOGUE)).isEmpty();
    assertThat(CanonicalUrl.parse("https://example.org/日本 語.html", CATALOGUE))
        .contains(URI.create("https://example.org/%E6%97%A5%E6%9C%AC%20%E8%AA%9E.html"));
  }

  @Test
  void relativeLinksResolveAsBrowsersDo() {
    URI page = URI.create("https://example.org/eeas/press-material_en?page=1");

    assertThat(Links.resolve(page, "?page=2"))
        .contains(URI.create("https://example.org/eeas/press-material_en?page=2"));
    assertThat(Links.resolve(page, "a b.html"))
        .contains(URI.create("https://example.org/eeas/a%20b.html"));
    assertThat(Links.resolve(page, "javascript:void(0)")).isEmpty();
    assertThat(Links.resolve(page, "mailto:x@example.org")).isEmpty();
  }
}
