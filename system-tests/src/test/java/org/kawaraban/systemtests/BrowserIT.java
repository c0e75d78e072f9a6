package org.kawaraban.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people do with the pages, in a real browser on the demo, found as a screen reader finds it.
 */
class BrowserIT {
  private static final String PASSWORD = "correct horse battery";

  /** As a page that hates us would be called. */
  private static final String HOSTILE = "<b id=injected>x</b><img src=x onerror=alert(1)>";

  private static final List<String> RULES_OF_COLOUR =
      List.of("color-contrast", "link-in-text-block");

  private static final List<String> RULES_OF_LAYOUT =
      List.of("scrollable-region-focusable", "target-size");

  private static final Pattern LATIN_WORDS = Pattern.compile("([A-Za-z]{2,}[ ,]+){3}[A-Za-z]{2,}");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path directory;
  private static Kawaraban demo;
  private static Browser browser;
  private static Inbox inbox;

  @BeforeAll
  static void start() {
    inbox = new Inbox();
    demo = Kawaraban.up(directory.resolve("data"), inbox.settings(), Demo.OPTIONS);
    Demo.awaitAllItems(demo.awaitReady());
    browser = Browser.before(demo);
    setDefaultAssertionTimeout((double) PATIENCE.toMillis());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    demo.close();
    inbox.close();
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
  void aReaderOfJapaneseSubscribesToAViewAndIsToldInJapanese() throws MessagingException {
    Page page = browser.visitor("ja");
    signIn(page);
    page.navigate("/meetings?partner=GB&hl=ja");
    page.getByRole(AriaRole.LINK, link("この表示を購読")).click();
    page.getByLabel("メールアドレス").fill("taro@example.org");
    page.getByLabel("ウェブフック").first().fill(inbox.webhook());
    page.getByLabel("名前").fill("英国 " + HOSTILE);
    page.getByRole(AriaRole.BUTTON, exactly("これまでの該当を表示")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("partner:GB");
    assertThat(page.getByRole(AriaRole.STATUS).getByRole(AriaRole.LISTITEM).first()).isVisible();
    page.getByRole(AriaRole.BUTTON, exactly("購読する")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("購読を登録しました。");
    assertNothingInjected(page);

    String question = mail(0);
    Matcher confirm = Pattern.compile("/alerts/confirm/[a-z2-7]+").matcher(question);
    assertThat(confirm.find()).as(question).isTrue();
    page.navigate(confirm.group());
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
    publish("announced.jsonl");

    await("the webhook").atMost(PATIENCE).until(() -> !inbox.posts().isEmpty());
    assertThat(inbox.posts().get(0).at("/data/changes").toString()).contains("第10回日英サイバー協議");
    String alert = mail(1);
    assertThat(alert).contains("第10回日英サイバー協議");
    List<String> titles = inbox.posts().get(0).findValuesAsText("title");
    for (String mail : List.of(question, alert)) {
      String text = Jsoup.parse(mail).text().replace(HOSTILE, "");
      for (String title : titles) {
        text = text.replace(title, "");
      }
      assertThat(LATIN_WORDS.matcher(text).results().map(MatchResult::group)).isEmpty();
    }
    page.navigate("/subscriptions?hl=ja");
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, named("英国")).click();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("配達済み");
    assertNothingInjected(page);
  }

  @Test
  void somebodySubscribesWithTheKeyboardAlone() {
    Page page = browser.visitor("en");
    signIn(page);
    page.navigate("/subscriptions/new");

    tabTo(page, "[name=text]");
    page.keyboard().type("critical infrastructure");
    tabTo(page, "[name=kind][value=meeting-held]");
    page.keyboard().press("Space");
    tabTo(page, "[name=name]");
    page.keyboard().type("Typed");
    tabTo(page, "[name=act][value=try]");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS))
        .containsText("kind:meeting-held and text:\"critical infrastructure\"");
    tabTo(page, "[name=act][value=keep]");
    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Typed");
  }

  @Test
  void whatStrangersWriteIsShownAndNeverRun() {
    publish("hostile.jsonl");
    await("the hostile page")
        .atMost(PATIENCE)
        .until(() -> demo.json("/api/search?q=hostilepage").get("items").size() == 1);
    String item = demo.json("/api/search?q=hostilepage").at("/items/0/item/id").asText();
    Page page = browser.visitor("en");
    for (String path :
        List.of(
            "/items/" + item, "/search?q=hostilepage", "/items?partner=IL", "/partners/IL", "/")) {
      page.navigate(path);

      assertNothingInjected(page);
    }
    page.navigate("/items/" + item);
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText(HOSTILE);
    assertThat(demo.get("/items?partner=IL&format=atom"))
        .doesNotContain(HOSTILE)
        .contains("&lt;b id");
  }

  @Test
  void everyPageIsInJapaneseForWhoReadsJapanese() {
    Page page = browser.visitor("ja");
    signIn(page);
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
    signIn(page);
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
        .map(BrowserIT::fault)
        .toList();
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

  /** Presses Tab until what matches is focused. */
  private static void tabTo(Page page, String selector) {
    for (int pressed = 0; pressed < 100; pressed++) {
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  /** No mark-up of what strangers wrote became an element; linked data is no script that runs. */
  private static void assertNothingInjected(Page page) {
    assertThat(
            page.locator(
                "#injected, img[src=x], script:not([src]):not([type='application/ld+json'])"))
        .hasCount(0);
  }

  /** The text of the mail received at this place, when it is there. */
  private static String mail(int number) {
    await("mail " + number).atMost(PATIENCE).until(() -> inbox.mails().size() > number);
    try {
      return content(inbox.mails().get(number).getContent());
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** Of all parts of a message. */
  private static String content(Object content) throws IOException, MessagingException {
    if (!(content instanceof Multipart parts)) {
      return String.valueOf(content);
    }
    StringBuilder text = new StringBuilder();
    for (int part = 0; part < parts.getCount(); part++) {
      text.append(content(parts.getBodyPart(part).getContent())).append('\n');
    }
    return text.toString();
  }

  /** Has the demo import pages of this test. */
  private static void publish(String pages) {
    Path file = directory.resolve(pages);
    try (InputStream resource = BrowserIT.class.getResourceAsStream("alerts/" + pages)) {
      Files.write(file, Objects.requireNonNull(resource).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Kawaraban.Finished done =
        Kawaraban.run(
            directory,
            Map.of(),
            "import",
            file.toString(),
            "--data",
            directory.resolve("data").toString());
    assertThat(done.exitCode()).as(done.output()).isZero();
  }

  /** Follows the link that the start screen shows, once; later visitors sign in. */
  private static void signIn(Page page) {
    Matcher link = Pattern.compile("/invitations/\\S+").matcher(demo.output());
    assertThat(link.find()).isTrue();
    page.navigate(link.group());
    if (page.locator("[name=again]").count() == 0) {
      page.navigate("/sign-in");
      page.locator("main [name=name]").fill("admin");
    } else {
      page.locator("[name=again]").fill(PASSWORD);
    }
    page.locator("[name=password]").fill(PASSWORD);
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

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
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
