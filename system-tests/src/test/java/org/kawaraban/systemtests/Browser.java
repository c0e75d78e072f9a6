package org.kawaraban.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, without a window, in front of one running instance. */
final class Browser implements AutoCloseable {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private static final String PASSWORD = "correct horse battery";

  private final Kawaraban instance;
  private final String web;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> elsewhere = new ArrayList<>();

  private Browser(Kawaraban instance, Path executable) {
    this.instance = instance;
    this.web = instance.address();
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    // Containers and root accounts have no sandbox to give it.
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Where there is no Chromium the test that asks for one is skipped, and says so. */
  static Browser before(Kawaraban instance) {
    Path executable =
        Path.of(System.getenv().getOrDefault("KAWARABAN_TEST_CHROMIUM", "/usr/bin/chromium"));
    Assumptions.assumeTrue(
        Files.isExecutable(executable),
        "SKIPPED for want of a browser: there is no "
            + executable
            + "; install Debian's chromium or name one in KAWARABAN_TEST_CHROMIUM");
    return new Browser(instance, executable);
  }

  /** A visitor of their own: no cookie of anybody else's. */
  Page visitor(String language, ColorScheme scheme, int width) {
    Page page =
        chromium
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(web)
                    .setLocale(language)
                    .setColorScheme(scheme)
                    .setViewportSize(width, HEIGHT))
            .newPage();
    page.onRequest(
        request -> {
          if (!URI.create(request.url()).getAuthority().equals(URI.create(web).getAuthority())) {
            elsewhere.add(request.url());
          }
        });
    return page;
  }

  Page visitor(String language) {
    return visitor(language, ColorScheme.LIGHT, WIDTH);
  }

  /** Follows the link that the start screen shows, once; later visitors sign in. */
  void signIn(Page page) {
    Matcher link = Pattern.compile("/invitations/\\S+").matcher(instance.output());
    Assertions.assertThat(link.find()).isTrue();
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

  /** No mark-up of what strangers wrote became an element; linked data is no script that runs. */
  static void assertNothingInjected(Page page) {
    assertThat(
            page.locator(
                "#injected, img[src=x], script:not([src]):not([type='application/ld+json'])"))
        .hasCount(0);
  }

  /** Presses Tab until what matches is focused. */
  static void tabTo(Page page, String selector) {
    for (int pressed = 0; pressed < 100; pressed++) {
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  /** What any visitor's browser asked of any other host. */
  List<String> elsewhere() {
    return elsewhere;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
