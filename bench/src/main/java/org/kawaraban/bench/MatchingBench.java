package org.kawaraban.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.kawaraban.alert.match.Facts;
import org.kawaraban.alert.match.SubscriptionMatcher;
import org.kawaraban.alert.match.TextQueries;
import org.kawaraban.alert.subscription.Subscription;
import org.kawaraban.bench.SyntheticSubscriptions.Written;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Changes matched per second on one core, beside what lucene-monitor and brute force do. */
@Command(
    name = "matching",
    mixinStandardHelpOptions = true,
    description = {
      "Changes matched per second of processor time: structured subscriptions by a join on their terms,",
      "free queries beside lucene-monitor alone, and every subscription tried beside both."
    })
final class MatchingBench implements Callable<Integer> {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final int CHANGES = 2_000;
  private static final int ROUNDS = 5;

  @Option(
      names = "--subscriptions",
      paramLabel = "N",
      description = "One in twenty has a free query (default: ${DEFAULT-VALUE}).",
      defaultValue = "100000")
  private int number = 100_000;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long one of a measurement's rounds takes (default: ${DEFAULT-VALUE}).",
      defaultValue = "2")
  private double roundSeconds = 2;

  @Override
  public Integer call() throws IOException {
    SyntheticSubscriptions synthetic = new SyntheticSubscriptions();
    List<Written> written = synthetic.written(number);
    List<Facts> changes = synthetic.changes(CHANGES);
    load(synthetic, written, changes);

    List<Subscription> structured =
        written.stream().filter(one -> !one.hasWords()).map(synthetic::read).toList();
    structured(structured, changes);
    List<Subscription> free =
        written.stream().filter(Written::hasWords).map(synthetic::read).toList();
    texts(SyntheticSubscriptions.texts(free), changes);
    return 0;
  }

  /** Everything, as the program holds it. */
  private void load(SyntheticSubscriptions synthetic, List<Written> written, List<Facts> changes) {
    long before = usedBytes();
    long start = cpuNanos();
    try (SubscriptionMatcher matcher = new SubscriptionMatcher()) {
      matcher.putAll(written.stream().map(synthetic::read).toList());
      double seconds = (cpuNanos() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d subscriptions loaded in %.1f s, %d MB of heap%n",
          matcher.size(),
          seconds,
          (usedBytes() - before) >> 20);
      measure("all, structured and free", changes, change -> size(matcher.match(change)));
    }
  }

  private void structured(List<Subscription> subscriptions, List<Facts> changes) {
    try (SubscriptionMatcher matcher = new SubscriptionMatcher()) {
      matcher.putAll(subscriptions);
      measure("structured by the join", changes, change -> size(matcher.match(change)));
    }
    measure(
        "  every one tried",
        changes.subList(0, 20),
        change -> {
          int matching = 0;
          for (Subscription one : subscriptions) {
            matching += one.clause().holds(change.terms()::contains) ? 1 : 0;
          }
          return matching;
        });
  }

  private void texts(List<String> texts, List<Facts> changes) throws IOException {
    System.out.printf(Locale.ROOT, "%d distinct free queries%n", texts.size());
    double alone;
    try (PhraseMonitor monitor = new PhraseMonitor(texts)) {
      alone =
          measure(
              "  lucene-monitor alone", changes, change -> monitor.count(change.pages().get(0)));
    }
    try (TextQueries queries = new TextQueries()) {
      queries.addAll(texts);
      double ours = measure("free queries", changes, change -> queries.find(change.pages()).size());
      System.out.printf(Locale.ROOT, "  %.2f of lucene-monitor alone%n", ours / alone);
    }
    List<String> folded = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    measure(
        "  every one looked for in the page",
        changes,
        change -> {
          String page = change.pages().get(0).text().toLowerCase(Locale.ROOT);
          return (int) folded.stream().filter(page::contains).count();
        });
  }

  private static int size(List<SubscriptionMatcher.Hit> hits) {
    int subscriptions = 0;
    for (SubscriptionMatcher.Hit hit : hits) {
      subscriptions += hit.subscriptions().size();
    }
    return subscriptions;
  }

  /** Prints the median of some rounds after one that warms up; returns it. */
  private double measure(String what, List<Facts> changes, ToIntFunction<Facts> match) {
    List<Double> perSecond = new ArrayList<>();
    long found = 0;
    long tried = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      long start = cpuNanos();
      int done = 0;
      double seconds;
      do {
        found += match.applyAsInt(changes.get(done % changes.size()));
        done++;
        seconds = (cpuNanos() - start) / 1e9;
      } while (seconds < roundSeconds);
      tried += done;
      if (round > 0) {
        perSecond.add(done / seconds);
      }
    }
    perSecond.sort(Double::compare);
    double median = perSecond.get(perSecond.size() / 2);
    System.out.printf(
        Locale.ROOT,
        "%-36s %,10.0f changes/s (%,.0f to %,.0f), %.1f matches a change%n",
        what,
        median,
        perSecond.get(0),
        perSecond.get(perSecond.size() - 1),
        (double) found / tried);
    return median;
  }

  /** Of all threads, those that collect and compile too: what one core would have done. */
  private static long cpuNanos() {
    return PROCESS.getProcessCpuTime();
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
