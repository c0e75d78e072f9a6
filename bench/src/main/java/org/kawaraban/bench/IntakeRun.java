package org.kawaraban.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.kawaraban.app.instance.Backbone;
import org.kawaraban.contract.Settings;
import org.kawaraban.store.StoreConfig;
import org.kawaraban.store.StoreProgram;

/**
 * One store that fills an empty database from its topic, and what COPY took for the same rows
 * directly afterwards.
 */
final class IntakeRun {
  private static final int SLICE = 10_000;

  /** What an intake may take: three times what COPY takes for its rows. */
  private static final double LEAST_SHARE = 0.33;

  /** So many items were committed so many seconds after the start. */
  private record Commit(long items, double seconds) {}

  private final List<Commit> commits = new ArrayList<>(List.of(new Commit(0, 0)));
  private double bareCopy;
  private double ownCopy;

  /** Runs a store until it has committed this many messages. */
  static IntakeRun of(Backbone backbone, int messages) throws SQLException {
    IntakeRun run = new IntakeRun();
    CompletableFuture<Throwable> death = new CompletableFuture<>();
    StoreConfig config = StoreConfig.from(Settings.of(backbone.addTo(Map.of())));
    try (StoreProgram store = new StoreProgram(config, Clock.systemUTC(), death::complete);
        Connection connection = DriverManager.getConnection(backbone.databaseUrl());
        Statement statement = connection.createStatement()) {
      long start = System.nanoTime();
      store.start();
      while (run.last().items() < messages) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        if (death.isDone()) {
          throw new IllegalStateException("the store stopped", death.join());
        }
        long read = committed(statement);
        if (read > run.last().items()) {
          run.commits.add(new Commit(read, (System.nanoTime() - start) / 1e9));
        }
      }
    }
    return run;
  }

  /** Takes the record away, for the next run. */
  static void dropRecord(Backbone backbone) throws SQLException {
    try (Connection connection = DriverManager.getConnection(backbone.databaseUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema store cascade");
    }
  }

  /** Copies what it wrote. */
  IntakeRun besideCopy(Backbone backbone) throws SQLException, IOException {
    RawLimits.Copy copy = RawLimits.copyOfTheSameRows(backbone.databaseUrl());
    bareCopy = copy.bare();
    ownCopy = copy.own();
    return this;
  }

  private static long committed(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select coalesce(sum(next_offset), 0) from store.intake_offset")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Commit last() {
    return commits.get(commits.size() - 1);
  }

  private double seconds() {
    return last().seconds();
  }

  /** When that many were committed: between two commits as if they came one by one. */
  private double secondsAt(double items) {
    for (int next = 1; next < commits.size(); next++) {
      Commit from = commits.get(next - 1);
      Commit to = commits.get(next);
      if (items <= to.items()) {
        double share = (items - from.items()) / (to.items() - from.items());
        return from.seconds() + share * (to.seconds() - from.seconds());
      }
    }
    return seconds();
  }

  /**
   * Prints the medians.
   *
   * @return whether the store was at least a third as fast as COPY of its rows into its own tables
   */
  static boolean report(List<IntakeRun> runs) {
    long items = runs.get(0).last().items();
    double share = share(runs, run -> run.ownCopy);
    print("topic to committed rows", items, Median.of(runs, IntakeRun::seconds), "");
    print(
        "limit: COPY of the same rows, our tables",
        items,
        Median.of(runs, run -> run.ownCopy),
        "  (share %.2f; at least %.2f: %s)"
            .formatted(share, LEAST_SHARE, share < LEAST_SHARE ? "MISSED" : "met"));
    print(
        "limit: COPY of the same rows, bare tables",
        items,
        Median.of(runs, run -> run.bareCopy),
        "  (share %.2f)".formatted(share(runs, run -> run.bareCopy)));
    System.out.printf(
        "Medians of %d runs; the share is COPY's time in that of the store.%n", runs.size());
    for (int end = SLICE; end <= items; end += SLICE) {
      int to = end;
      System.out.printf(
          "  items to %6d: %5.2f s%n",
          to, Median.of(runs, run -> run.secondsAt(to) - run.secondsAt(to - SLICE)));
    }
    return share >= LEAST_SHARE;
  }

  private static double share(List<IntakeRun> runs, ToDoubleFunction<IntakeRun> copy) {
    return Median.of(runs, run -> copy.applyAsDouble(run) / run.seconds());
  }

  private static void print(String what, long items, double seconds, String share) {
    System.out.printf("%-45s %9.0f items/s  %6.2f s%s%n", what, items / seconds, seconds, share);
  }
}
