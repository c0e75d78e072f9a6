package org.kawaraban.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kawaraban.classify.Tagger;
import org.kawaraban.classify.taxonomy.Form;
import org.kawaraban.classify.taxonomy.Taxonomy;
import org.kawaraban.classify.text.PageText;
import org.kawaraban.contract.Completeness;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Origin;
import org.kawaraban.contract.PageLine;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tagging;
import org.kawaraban.contract.Tier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Items tagged per second on one core, beside what the same forms cost when they are merely found:
 * by the automaton alone, which is the limit, by one regular expression of them all, and by the
 * stored queries of lucene-monitor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TaggingBench {
  /** A JSON Lines file of pages, or empty for synthetic ones. */
  @Param("")
  public String pages;

  private final Tagger tagger = Tagger.bundled();
  private final AhoCorasickDoubleArrayTrie<Form> automaton = new AhoCorasickDoubleArrayTrie<>();
  private Pattern alternation;
  private ConceptQueries queries;
  private List<PressItem> items;
  private List<String> texts;
  private int next;

  @Setup
  public void read() throws IOException {
    items = pages.isEmpty() ? SyntheticItems.of(0, 512).toList() : items(Path.of(pages));
    texts = items.stream().map(item -> PageText.of(item).folded()).toList();
    TreeMap<String, Form> forms = new TreeMap<>();
    Taxonomy.bundled().forms().forEach(form -> forms.put(form.folded(), form));
    automaton.build(forms);
    queries = new ConceptQueries(Taxonomy.bundled().forms());
    alternation =
        Pattern.compile(
            forms.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  @Benchmark
  public Tagging tag() {
    return tagger.tag(items.get(turn()));
  }

  @Benchmark
  public int automatonAlone() {
    int[] found = new int[1];
    automaton.parseText(
        texts.get(turn()),
        (begin, end, form) -> {
          found[0] += end;
        });
    return found[0];
  }

  @Benchmark
  public int regularExpression() {
    Matcher matcher = alternation.matcher(texts.get(turn()));
    int found = 0;
    while (matcher.find()) {
      found += matcher.end();
    }
    return found;
  }

  @Benchmark
  public int luceneMonitor() throws IOException {
    return queries.in(texts.get(turn()));
  }

  @TearDown
  public void close() throws IOException {
    queries.close();
  }

  private int turn() {
    next = (next + 1) % items.size();
    return next;
  }

  private static List<PressItem> items(Path file) throws IOException {
    List<PressItem> items = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      PageLine page = PageLine.parse(line);
      URI url = URI.create("https://bench.invalid/" + items.size());
      items.add(
          new PressItem(
              ItemId.of(url),
              PressItem.revisionOf(page.title(), page.published(), page.text()),
              "bench",
              Tier.OFFICIAL,
              url,
              Origin.IMPORT,
              page.lang(),
              page.title(),
              page.published(),
              Instant.EPOCH,
              null,
              Completeness.FULL,
              page.text(),
              false,
              List.of(),
              null));
    }
    return items;
  }

  /** {@code kawaraban bench tagging}. */
  @Command(
      name = "tagging",
      mixinStandardHelpOptions = true,
      description =
          "Items tagged per second on one core, beside the automaton alone, a regular expression and"
              + " lucene-monitor with the same forms (JMH).")
  static final class Run implements Callable<Integer> {
    @Option(
        names = "--pages",
        paramLabel = "PAGES.jsonl",
        defaultValue = "",
        description = "Pages to tag; synthetic ones unless told.")
    private String pages;

    @Override
    public Integer call() throws RunnerException {
      new Runner(
              new OptionsBuilder()
                  .include(TaggingBench.class.getSimpleName())
                  .param("pages", pages)
                  .build())
          .run();
      return 0;
    }
  }
}
