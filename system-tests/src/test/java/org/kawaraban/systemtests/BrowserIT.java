package org.kawaraban.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kawaraban.systemtests.Aria.button;
import static org.kawaraban.systemtests.Aria.exactly;
import static org.kawaraban.systemtests.Aria.form;
import static org.kawaraban.systemtests.Aria.level;
import static org.kawaraban.systemtests.Aria.link;
import static org.kawaraban.systemtests.Aria.named;
import static org.kawaraban.systemtests.Aria.row;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people do with the pages, in a real browser on the demo, found as a screen reader finds it.
 */
class BrowserIT {
  /** As a page that hates us would be called. */
  private static final String HOSTILE = "<b id=injected>x</b><img src=x onerror=alert(1)>";

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
    browser.signIn(page);
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
    browser.signIn(page);
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
    Browser.assertNothingInjected(page);

    String question = inbox.mail(0);
    Matcher confirm = Pattern.compile("/alerts/confirm/[a-z2-7]+").matcher(question);
    assertThat(confirm.find()).as(question).isTrue();
    page.navigate(confirm.group());
    page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).click();
    publish("announced.jsonl");

    await("the webhook").atMost(PATIENCE).until(() -> !inbox.posts().isEmpty());
    assertThat(inbox.posts().get(0).at("/data/changes").toString()).contains("第10回日英サイバー協議");
    String alert = inbox.mail(1);
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
    Browser.assertNothingInjected(page);
  }

  @Test
  void somebodyTakesAReleaseAndItsCitation() throws IOException {
    Path data = directory.resolve("data");
    Kawaraban.Finished offered =
        Kawaraban.run(directory, Map.of(), "dataset", "build", "--data", data.toString());
    assertThat(offered.exitCode()).as(offered.output()).isZero();
    Page page = browser.visitor("en");
    page.navigate("/");
    page.getByRole(AriaRole.NAVIGATION)
        .first()
        .getByRole(AriaRole.LINK, named("^Dataset$"))
        .click();

    Download zip =
        page.waitForDownload(() -> page.getByRole(AriaRole.TABLE).first().getByText("ZIP").click());
    assertThat(Files.size(zip.path())).isGreaterThan(10_000);
    assertThat(zip.suggestedFilename()).startsWith("japan-cyber-diplomacy-").endsWith(".zip");
    page.getByText("BibTeX").click();
    assertThat(page.getByText("@dataset{")).isVisible();
    assertThat(page.getByText("pd.read_csv")).isVisible();
    page.getByRole(AriaRole.LINK, link("日本語")).click();
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("データセット");
    assertThat(page.getByText("バージョン2026").first()).isVisible();
  }

  @Test
  void aCuratorTriesAFeedAndOneOfItsPagesAndNothingIsKept() {
    long items = demo.json("/api/items?limit=1000").get("items").size();
    Page page = browser.visitor("en");
    browser.signIn(page);
    page.navigate("/sources");
    page.getByRole(AriaRole.LINK, link("Try an address")).click();

    tryAddress(page, "http://feeds.demo.invalid/rss2.xml");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Entries: ");
    page.getByRole(AriaRole.TABLE)
        .getByRole(AriaRole.BUTTON, button("Try this page"))
        .first()
        .click();
    assertThat(page.locator("mark").first()).isVisible();
    tryAddress(page, demo.address());
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nothing could be read there");

    assertThat(demo.json("/api/items?limit=1000").get("items").size()).isEqualTo((int) items);
  }

  private static void tryAddress(Page page, String address) {
    page.getByLabel("Address of a page or a feed").fill(address);
    page.getByRole(AriaRole.BUTTON, exactly("Try")).click();
  }

  @Test
  void somebodyMovesTheSliderOfTable1AndTheTableFollows() {
    Page page = browser.visitor("en");
    page.navigate("/table1");
    Locator marks = page.getByRole(AriaRole.TABLE).first().getByRole(AriaRole.LINK, named("^O "));
    int now = marks.count();
    Locator slider = page.getByRole(AriaRole.SLIDER).first();
    slider.focus();

    slider.press("Home");

    assertThat(page).hasURL(Pattern.compile(".*asKnownOn=2012-12-31.*"));
    assertThat(marks).not().hasCount(now);
    assertThat(page.getByLabel("As known on", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("2012-12-31");
    int then = marks.count();
    page.reload();
    assertThat(marks).hasCount(then);
  }

  @Test
  void theFiguresDrawWhatTheApiAnswersAndTheirTablesHave() {
    Page page = browser.visitor("en");
    page.navigate("/figures");

    long held =
        demo.json("/api/figures/dialogues").get("items").findValues("held").stream()
            .filter(number -> number.asInt() > 0)
            .count();
    assertThat(page.locator("svg circle.held")).hasCount((int) held);
    assertThat(page.locator("svg .bond").first()).isVisible();
    assertThat(page.locator("figure svg")).hasCount(4);
    page.getByText("The same as a table").first().click();
    assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("United States");
    Download svg =
        page.waitForDownload(() -> page.getByRole(AriaRole.LINK, exactly("SVG")).first().click());
    assertThat(svg.suggestedFilename()).endsWith(".svg");
  }

  @Test
  void somebodySubscribesWithTheKeyboardAlone() {
    Page page = browser.visitor("en");
    browser.signIn(page);
    page.navigate("/subscriptions/new");

    Browser.tabTo(page, "[name=text]");
    page.keyboard().type("critical infrastructure");
    Browser.tabTo(page, "[name=kind][value=meeting-held]");
    page.keyboard().press("Space");
    Browser.tabTo(page, "[name=name]");
    page.keyboard().type("Typed");
    Browser.tabTo(page, "[name=act][value=try]");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS))
        .containsText("kind:meeting-held and text:\"critical infrastructure\"");
    Browser.tabTo(page, "[name=act][value=keep]");
    page.keyboard().press("Enter");

    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Typed");
  }

  private static boolean focusedIsAnItem(Page page) {
    return Boolean.TRUE.equals(
        page.evaluate("() => document.activeElement.matches('a[href^=\"/items/\"]')"));
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
}
