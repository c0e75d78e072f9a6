package org.kawaraban.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kawaraban.systemtests.Aria.exactly;
import static org.kawaraban.systemtests.Aria.level;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A source that hates us, from its feed and its listing through every program into a real browser:
 * whatever it writes is shown and never run.
 */
class HostileSourceIT {
  private static final String HOSTILE = "<b id=injected>x</b><img src=x onerror=alert(1)>";
  private static final String ESCAPED =
      HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final LocalSite site = LocalSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void whatItWritesIsShownAndNeverRun() throws IOException {
    publish();
    Path catalogue = directory.resolve("sources.yaml");
    Files.writeString(
        catalogue,
        "sources:\n"
            + LocalSite.source("feed", "feed", site.address() + "/feed.xml", "")
            + LocalSite.source(
                "listing",
                "html",
                site.address() + "/list.html",
                "      html:\n        container: [\"ul\"]\n        row: [\"li\"]\n        link: [\"a\"]\n"));
    Path data = directory.resolve("data");
    try (Kawaraban instance =
        Kawaraban.up(data, Map.of("KAWARABAN_INGEST_SOURCES", catalogue.toString()))) {
      instance.awaitReady();
      await("both pages")
          .atMost(PATIENCE)
          .until(() -> instance.json("/api/items").get("items").size() == 2);
      await("both are found")
          .atMost(PATIENCE)
          .until(() -> instance.json("/api/search?q=cyber").get("items").size() == 2);
      try (Browser browser = Browser.before(instance)) {
        Page page = browser.visitor("en");
        browser.signIn(page);
        List<String> ids = new ArrayList<>();
        for (JsonNode item : instance.json("/api/items").get("items")) {
          ids.add(item.get("id").asText());
        }
        for (String path : paths(ids)) {
          page.navigate(path);
          Browser.assertNothingInjected(page);
        }
        for (String id : ids) {
          page.navigate("/items/" + id);
          assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(HOSTILE);
          assertThat(page.locator("a[href^='javascript']")).hasCount(0);
        }
        itsFeedIsTriedAndNoOtherAddressOfOurNetwork(page);
      }
      assertThat(instance.get("/items?format=atom")).doesNotContain(HOSTILE).contains("&lt;b id");
      assertThat(instance.get("/items?format=csv")).contains("injected");
    }
  }

  /** The catalogue allows the host of its sources, and no other of our own network. */
  private void itsFeedIsTriedAndNoOtherAddressOfOurNetwork(Page page) {
    page.navigate("/sources/try");
    tryAddress(page, site.address() + "/feed.xml");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Entries: 1");
    assertThat(page.getByRole(AriaRole.TABLE)).containsText("Japan-UK Cyber Dialogue");
    Browser.assertNothingInjected(page);

    tryAddress(page, "http://10.11.12.13/");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing could be read there");
  }

  private static void tryAddress(Page page, String address) {
    page.getByLabel("Address of a page or a feed").fill(address);
    page.getByRole(AriaRole.BUTTON, exactly("Try")).click();
  }

  private static List<String> paths(List<String> ids) {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/items",
                "/search?q=cyber",
                "/meetings",
                "/partners/GB",
                "/table1",
                "/figures",
                "/sources",
                "/sources/feed",
                "/sources/listing",
                "/review"));
    ids.forEach(id -> paths.add("/review/subject?of=item/" + id));
    ids.forEach(id -> paths.add("/subscriptions?about=/items/" + id));
    return paths;
  }

  private void publish() {
    String title = "The 5th Japan-UK Cyber Dialogue %s";
    site.page(
        "/feed.xml",
        "application/rss+xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>%1$s</title><link>javascript:alert(1)</link>
        <description>%1$s</description>
        <item><title>%2$s</title><link>%3$s/fed.html</link><author>%1$s</author>
        <category>%1$s</category><guid>%1$s</guid>
        <pubDate>Fri, 07 Feb 2020 09:00:00 GMT</pubDate><description>%1$s</description></item>
        </channel></rss>
        """
            .formatted(ESCAPED, title.formatted(ESCAPED), site.address()));
    site.page("/fed.html", "text/html; charset=UTF-8", article(title.formatted(ESCAPED)));
    site.page(
        "/list.html",
        "text/html; charset=UTF-8",
        "<ul><li>2020-02-08 <a href=\"/listed.html\" onclick=\"alert(1)\">%s</a></li></ul>"
            .formatted(title.formatted(ESCAPED)));
    site.page("/listed.html", "text/html; charset=UTF-8", article(title.formatted(ESCAPED)));
  }

  private static String article(String title) {
    return """
    <html lang="en"><head><title>%1$s</title><script>alert(1)</script></head>
    <body onload="alert(1)"><h1>%1$s</h1>
    <p>The 5th Japan-UK Cyber Dialogue was held in London on 6 February 2020. %2$s</p>
    <p><a href="javascript:alert(1)">Cyber</a><img src=x onerror=alert(1)> was discussed.</p>
    </body></html>
    """
        .formatted(title, ESCAPED);
  }
}
