package org.kawaraban.bench;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kawaraban.contract.PressItem;
import org.kawaraban.ingest.catalogue.Source;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.extract.Extraction;
import org.kawaraban.ingest.extract.PageReader;
import org.kawaraban.ingest.listing.ListingOutcome;
import org.kawaraban.ingest.listing.ListingReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;

/** Listings and pages read per second on one core, beside the bare parsers on the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ParsingBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final URI URL = URI.create("https://www.mofa.go.jp/press/release/index.html");
  private static final int PAGES_OF_PDF = 4;

  private final SourceCatalogue catalogue = SourceCatalogue.bundled();
  private final ListingReader reader = new ListingReader(10_000);
  private final List<PressItem> items = SyntheticItems.of(0, 100).toList();
  private final byte[] feed = SyntheticPages.feed(items);
  private final byte[] list =
      SyntheticPages.utf8(SyntheticPages.list(TODAY, SyntheticPages.links("press_", 100)));
  private final byte[] csv = SyntheticPages.csv(items);
  private final byte[] page = SyntheticPages.utf8(SyntheticPages.page(items.get(0)));
  private final byte[] pdf = SyntheticPages.pdf(PAGES_OF_PDF);

  @Benchmark
  public ListingOutcome feedOf100Entries() {
    return list(feed, "us-state");
  }

  @Benchmark
  public SyndFeed feedByRomeAlone() throws FeedException {
    return new SyndFeedInput().build(new StringReader(utf8(feed)));
  }

  @Benchmark
  public ListingOutcome htmlListOf100Rows() {
    return list(list, "mofa-en");
  }

  @Benchmark
  public Document htmlListByJsoupAlone() {
    return Jsoup.parse(utf8(list));
  }

  @Benchmark
  public ListingOutcome csvOf100Rows() {
    return list(csv, "nco");
  }

  @Benchmark
  public Extraction pageByRules() {
    return read(page, catalogue.source("mofa-en").orElseThrow());
  }

  @Benchmark
  public Extraction pageOfNoSource() {
    return PageReader.read(
        new PageReader.RawPage(page, "text/html"), URL, PageReader.rulesOf(null));
  }

  @Benchmark
  public Document pageByJsoupAlone() {
    return Jsoup.parse(utf8(page));
  }

  @Benchmark
  public Extraction pdfOf4Pages() {
    return read(pdf, catalogue.source("nco").orElseThrow());
  }

  @Benchmark
  public String pdfByPdfBoxAlone() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private ListingOutcome list(byte[] bytes, String source) {
    return reader.read(
        catalogue.source(source).orElseThrow(),
        new ListingReader.ListingPage(bytes, "", URL),
        TODAY);
  }

  private static Extraction read(byte[] bytes, Source source) {
    return PageReader.read(new PageReader.RawPage(bytes, ""), URL, PageReader.rulesOf(source));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** {@code kawaraban bench parsing}. */
  @Command(
      name = "parsing",
      mixinStandardHelpOptions = true,
      description = {
        "Listings and pages read per second on one core (JMH), beside ROME, jsoup and PDFBox alone",
        "on the same bytes."
      })
  static final class Run implements Callable<Integer> {
    private static final List<List<String>> PAIRS =
        List.of(
            List.of("feedOf100Entries", "feedByRomeAlone"),
            List.of("htmlListOf100Rows", "htmlListByJsoupAlone"),
            List.of("csvOf100Rows", ""),
            List.of("pageByRules", "pageByJsoupAlone"),
            List.of("pageOfNoSource", "pageByJsoupAlone"),
            List.of("pdfOf4Pages", "pdfByPdfBoxAlone"));

    @Override
    public Integer call() throws RunnerException {
      Collection<RunResult> results =
          new Runner(new OptionsBuilder().include(ParsingBench.class.getSimpleName()).build())
              .run();
      Map<String, Double> scores =
          results.stream()
              .collect(
                  Collectors.toMap(
                      result -> name(result.getParams().getBenchmark()),
                      result -> result.getPrimaryResult().getScore()));
      System.out.printf("%n%-20s %12s   %s%n", "", "a second", "limit on the same bytes");
      for (List<String> pair : PAIRS) {
        print(pair.get(0), pair.get(1), scores);
      }
      return 0;
    }

    private static void print(String ours, String limit, Map<String, Double> scores) {
      double score = scores.getOrDefault(ours, Double.NaN);
      if (limit.isEmpty()) {
        System.out.printf("%-20s %12.0f%n", ours, score);
        return;
      }
      double best = scores.getOrDefault(limit, Double.NaN);
      System.out.printf(
          "%-20s %12.0f   %s %.0f (%.2f of it)%n", ours, score, limit, best, score / best);
    }

    private static String name(String benchmark) {
      return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }
  }
}
