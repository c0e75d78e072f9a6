package org.kawaraban.systemtests;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, without a window, in front of one running instance. */
final class Browser implements AutoCloseable {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 900;

  private final String web;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> elsewhere = new ArrayList<>();

  private Browser(String web, Path executable) {
    this.web = web;
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
    return new Browser(instance.address(), executable);
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
