package org.kawaraban.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every page, in a real browser on the demo, of which a release is offered. */
class EveryPageIT {
  private static final List<String> RULES_OF_COLOUR =
      List.of("color-contrast", "link-in-text-block");

  private static final List<String> RULES_OF_LAYOUT =
      List.of("scrollable-region-focusable", "target-size");

  @TempDir static Path directory;
  private static Kawaraban demo;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Path data = directory.resolve("data");
    demo = Kawaraban.up(data, Map.of(), Demo.OPTIONS);
    Demo.awaitAllItems(demo.awaitReady());
    browser = Browser.before(demo);
    Kawaraban.Finished offered =
        Kawaraban.run(directory, Map.of(), "dataset", "build", "--data", data.toString());
    assertThat(offered.exitCode()).as(offered.output()).isZero();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    demo.close();
  }

  @Test
  void everyPageIsInJapaneseForWhoReadsJapanese() {
    Page page = browser.visitor("ja");
    browser.signIn(page);
    Set<String> names = properNames();
    Map<String, Set<String>> untranslated = new TreeMap<>();
    List<String> paths = Stream.concat(allPaths().stream(), REFUSED.stream()).toList();
    for (String path : paths) {
      page.navigate(path + (path.contains("?") ? "&" : "?") + "hl=ja");

      assertThat(page.locator("html")).hasAttribute("lang", "ja");
      untranslated.put(path, untranslated(page, names));
    }
    untranslated.values().removeIf(Set::isEmpty);
    assertThat(untranslated).isEmpty();
  }

  /** Dark differs in colours alone and narrow in layout, so they are looked at for these. */
  @Test
  void noPageHasAFaultOfAccessibilityInLightOrDarkOnWideOrNarrowScreens() {
    Page page = browser.visitor("en");
    browser.signIn(page);
    Map<String, List<String>> faults = new TreeMap<>();
    for (String path : allPaths()) {
      page.navigate(path);
      page.setViewportSize(1280, 900);
      faults.put(path, faults(new AxeBuilder(page)));
      page.setViewportSize(390, 900);
      faults.put(path + " narrow", faults(new AxeBuilder(page).withRules(RULES_OF_LAYOUT)));
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      faults.put(path + " dark", faults(new AxeBuilder(page).withRules(RULES_OF_COLOUR)));
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
    faults.values().removeIf(List::isEmpty);
    assertThat(faults).isEmpty();
  }

  @Test
  void noPageAsksAnyOtherHost() {
    Page page = browser.visitor("en");
    paths().forEach(page::navigate);

    assertThat(browser.elsewhere()).isEmpty();
  }

  /** A page of every kind. */
  private static List<String> paths() {
    String item = demo.json("/api/items?relevant=true").at("/items/0/id").asText();
    String meeting = demo.json("/api/meetings").at("/items/0/key").asText();
    return List.of(
        "/",
        "/items",
        "/items/" + item,
        "/meetings",
        "/meetings/" + meeting,
        "/partners/US",
        "/partners?one=US&two=EU",
        "/table1",
        "/table1?asKnownOn=2019-10-01&asTrueIn=2018",
        "/table1/US/cyber-dialogue",
        "/report?about=/table1/US/cyber-dialogue",
        "/search?q=cyber",
        "/absence?partner=IL&area=confidence-building&from=2026-01-01&to=2026-06-30",
        "/sources",
        "/sources/mofa-en",
        "/dataset",
        "/figures",
        "/sign-in",
        "/nowhere");
  }

  /** Also those of who signed in. */
  private static List<String> allPaths() {
    String item = demo.json("/api/items?relevant=true").at("/items/0/id").asText();
    return Stream.concat(
            paths().stream(),
            Stream.of(
                "/api",
                "/account",
                "/accounts",
                "/sources/try",
                "/review",
                "/review/subject?of=item/" + item,
                "/subscriptions?about=/items/" + item,
                "/subscriptions/new?partner=GB"))
        .toList();
  }

  /** What cannot be answered, in every way of saying so. */
  private static final List<String> REFUSED =
      List.of(
          "/subscriptions/aaaaaaaaaaaaaaaa",
          "/items?lang=fr",
          "/items?lang=en&lang=ja",
          "/items?from=x",
          "/items?cursor=x",
          "/search?q=the",
          "/table1?asKnownOn=x");

  /** What series are called where nobody has a Japanese name for them. */
  private static Set<String> properNames() {
    Set<String> names = new TreeSet<>();
    demo.json("/api/meetings?limit=1000")
        .get("items")
        .findValuesAsText("series")
        .forEach(names::add);
    return names;
  }

  /** Four Latin words in a row, not as a quotation, where the page says that it is in Japanese. */
  private static Set<String> untranslated(Page page, Set<String> names) {
    Object texts =
        page.evaluate(
            """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const node = walker.currentNode;
                const element = node.parentElement;
                const own = element.closest('[lang]').lang === 'ja' && !element.closest('q, code, option');
                const said = node.data.replace(/「[^」]*」/g, '');
                if (own && /([A-Za-z]{2,}[ ,]+){3}[A-Za-z]{2,}/.test(said)) {
                  found.push(node.data.trim());
                }
              }
              return found;
            }
            """);
    Set<String> untranslated = new TreeSet<>();
    ((List<?>) texts).forEach(text -> untranslated.add(String.valueOf(text)));
    untranslated.removeIf(text -> names.stream().anyMatch(text::contains));
    return untranslated;
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.setLegacyMode(true).analyze().getViolations().stream()
        .map(EveryPageIT::fault)
        .toList();
  }

  private static String fault(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }
}
