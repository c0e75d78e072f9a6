package org.kawaraban.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people do with the pages, in a real browser on the demo, found as a screen reader finds it.
 */
class BrowserIT {
  private static final String PASSWORD = "correct horse battery";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path directory;
  private static Kawaraban demo;
  private static Browser browser;

  @BeforeAll
  static void start() {
    demo = Kawaraban.up(directory.resolve("data"), Map.of(), Demo.OPTIONS);
    Demo.awaitAllItems(demo.awaitReady());
    browser = Browser.before(demo);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    demo.close();
  }

  @Test
  void somebodyFindsAnAnnouncementAndOpensItsSource() {
    Page page = browser.visitor("en");
    page.navigate("/");
    Locator search = page.getByRole(AriaRole.SEARCHBOX).first();
    search.fill("India cyber dialogue");
    search.press("Enter");

    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named("India.*Cyber")).first().click();

    assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("India");
    assertThat(page.locator("mark").first()).isVisible();
    Locator source = page.locator("a[rel~=external]").first();
    assertThat(source).hasAttribute("href", Pattern.compile("https?://.*"));
  }

  @Test
  void somebodyOpensTheEvidenceOfACell() {
    Page page = browser.visitor("en");
    page.navigate("/table1");
    Locator cell =
        page.getByRole(AriaRole.TABLE)
            .getByRole(AriaRole.ROW, row("United Kingdom|UK"))
            .first()
            .getByRole(AriaRole.LINK, named("O both"))
            .first();
    cell.click();

    assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("United Kingdom");
    assertThat(page.getByRole(AriaRole.BLOCKQUOTE)).isVisible();
    page.getByRole(AriaRole.FIGURE).getByRole(AriaRole.LINK).click();
    assertThat(page).hasURL(Pattern.compile(".*/items/[0-9a-f]{24}.*"));
  }

  @Test
  void somebodyReadsWithTheKeyboardAlone() {
    Page page = browser.visitor("en");
    page.navigate("/");

    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.LINK, link("Skip to the content"))).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    for (int pressed = 0; pressed < 60 && !focusedIsAnItem(page); pressed++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*/items/[0-9a-f]{24}.*"));
  }

  @Test
  void aCuratorCorrectsAnOrdinalAndTheRecordAndItsHistorySayIt() {
    Page page = browser.visitor("en");
    signIn(page);
    String item = demo.json("/api/items?partner=US&relevant=true").at("/items/0/id").asText();
    page.navigate("/review/subject?of=item/" + item);

    Locator correct = page.getByRole(AriaRole.FORM, form("Correct"));
    correct.getByLabel("Field").selectOption("ordinal");
    correct.getByLabel("Value").fill("77");
    correct.getByLabel("Reason").fill("misread");
    correct.getByRole(AriaRole.BUTTON, button("Show the effect")).click();
    assertThat(page.getByText("This would change:")).isVisible();
    page.getByRole(AriaRole.FORM, form("Correct"))
        .getByRole(AriaRole.BUTTON, button("Decide"))
        .click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Decided");
    await("the ledger follows")
        .atMost(PATIENCE)
        .until(() -> demo.json("/api/items/" + item).at("/meeting/ordinal").asInt() == 77);
    page.navigate("/review");
    assertThat(page.getByRole(AriaRole.TABLE).last()).containsText("ordinal = 77");

    page.getByRole(AriaRole.TABLE).last().getByRole(AriaRole.LINK).first().click();
    Locator undo = page.getByRole(AriaRole.FORM, form("Take back"));
    undo.getByLabel("Reason").fill("it was right");
    undo.getByRole(AriaRole.BUTTON, button("Decide")).click();
    await("the ledger is as it was")
        .atMost(PATIENCE)
        .until(() -> demo.json("/api/items/" + item).at("/meeting/ordinal").asInt() != 77);
  }

  @Test
  void everyPageIsInJapaneseForWhoReadsJapanese() {
    Page page = browser.visitor("ja");
    Set<String> names = properNames();
    for (String path : paths()) {
      page.navigate(path);

      assertThat(page.locator("html")).hasAttribute("lang", "ja");
      assertThat(untranslated(page, names)).as(path).isEmpty();
    }
  }

  @Test
  void noPageHasAFaultOfAccessibilityInLightOrDarkOnWideOrNarrowScreens() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        Page page = browser.visitor("en", scheme, width);
        for (String path : paths()) {
          page.navigate(path);

          List<String> faults =
              new AxeBuilder(page)
                  .analyze().getViolations().stream().map(BrowserIT::fault).toList();
          assertThat(faults).as("%s %s %d", path, scheme, width).isEmpty();
        }
      }
    }
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
        "/sign-in",
        "/nowhere");
  }

  /** What sources and series are called where nobody has a Japanese name for them. */
  private static Set<String> properNames() {
    Set<String> names = new TreeSet<>();
    demo.json("/api/sources").get("items").findValuesAsText("name").forEach(names::add);
    demo.json("/api/meetings?limit=1000")
        .get("items")
        .findValuesAsText("series")
        .forEach(names::add);
    return names;
  }

  /** Four Latin words in a row where the page itself says that it speaks Japanese. */
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
                if (own && /([A-Za-z]{2,}[ ,]+){3}[A-Za-z]{2,}/.test(node.data)) {
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

  private static String fault(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  private static boolean focusedIsAnItem(Page page) {
    return Boolean.TRUE.equals(
        page.evaluate("() => document.activeElement.matches('a[href^=\"/items/\"]')"));
  }

  /** Follows the link that the start screen shows, once; later tests sign in with the password. */
  private static synchronized void signIn(Page page) {
    Matcher link = Pattern.compile("/invitations/\\S+").matcher(demo.output());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    if (page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).count() == 0) {
      page.navigate("/sign-in");
      page.getByLabel("Name").fill("admin");
      page.getByLabel("Password").fill(PASSWORD);
    } else {
      page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
      page.getByLabel("The password again").fill(PASSWORD);
    }
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.BANNER)).containsText("admin");
  }

  private static Locator.GetByRoleOptions named(String pattern) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
  }

  private static Locator.GetByRoleOptions row(String pattern) {
    return named(pattern);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions form(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
