package org.kawaraban.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.kawaraban.classify.Tagger;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Tagging;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;

/** Items tagged per second on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TaggingBench {
  private final Tagger tagger = Tagger.bundled();
  private final List<PressItem> items = SyntheticItems.of(0, 512).toList();
  private int next;

  @Benchmark
  public Tagging tag() {
    next = (next + 1) % items.size();
    return tagger.tag(items.get(next));
  }

  /** {@code kawaraban bench tagging}. */
  @Command(
      name = "tagging",
      mixinStandardHelpOptions = true,
      description = "Items tagged per second on one core (JMH).")
  static final class Run implements Callable<Integer> {
    @Override
    public Integer call() throws RunnerException {
      new Runner(new OptionsBuilder().include(TaggingBench.class.getSimpleName()).build()).run();
      return 0;
    }
  }
}
