package org.kawaraban.app.instance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.Logs;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Settings;

/**
 * Where a command finds broker and database: at the addresses in the environment, else at the
 * instance running on the data directory, else started by ourselves for the command's own time.
 */
public final class InstanceAccess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Backbone backbone;
  private final @Nullable DataDirectory own;
  private boolean closed;

  private InstanceAccess(Backbone backbone, @Nullable DataDirectory own) {
    this.backbone = backbone;
    this.own = own;
  }

  /** Opens what the command line and the environment say; the clock bounds waiting for a start. */
  public static InstanceAccess open(
      Path dataDirectory, Map<String, String> environment, Clock clock) {
    if (isAddressed(environment)) {
      return new InstanceAccess(Backbone.of(environment), null);
    }
    Instant deadline = clock.instant().plus(PATIENCE);
    while (true) {
      Optional<DataDirectory> taken = DataDirectory.take(dataDirectory, kind(dataDirectory));
      if (taken.isPresent()) {
        return startOn(taken.get(), environment);
      }
      Optional<RunningInstance> running = RunningInstance.read(dataDirectory);
      if (running.isPresent()) {
        return new InstanceAccess(Backbone.of(running.get()), null);
      }
      if (clock.instant().isAfter(deadline)) {
        throw new UserError(
            "the instance on %s has been starting or stopping for %d s; see %s"
                .formatted(dataDirectory, PATIENCE.toSeconds(), DataDirectory.log(dataDirectory)));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  /** Whether the environment names broker or database; then both must be named. */
  public static boolean isAddressed(Map<String, String> environment) {
    Settings settings = Settings.of(environment);
    return settings.text(CommonSettings.BOOTSTRAP_SERVERS).isPresent()
        || settings.text(CommonSettings.DATABASE_URL).isPresent();
  }

  public Backbone backbone() {
    return backbone;
  }

  /** Whether nobody else runs programs here, so that a command must start those it waits for. */
  public boolean isOwn() {
    return own != null;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    backbone.close();
    if (own != null) {
      RunningInstance.forget(own.path());
      own.close();
    }
  }

  /** A command works on whatever the directory holds; only {@code up} cares which. */
  private static DataDirectory.Kind kind(Path dataDirectory) {
    return DataDirectory.isDemo(dataDirectory) ? DataDirectory.Kind.DEMO : DataDirectory.Kind.LIVE;
  }

  private static InstanceAccess startOn(DataDirectory directory, Map<String, String> environment) {
    // What broker and database say of themselves is for the log, not for who asks for a table.
    Logs.toFile(DataDirectory.log(directory.path()));
    // Left behind by an instance that was killed.
    RunningInstance.forget(directory.path());
    CompletableFuture<InstanceAccess> starting = new CompletableFuture<>();
    // Ctrl-C ends a command at once; PostgreSQL is a process of its own and would go on.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeWhenStarted(starting), "close"));
    try {
      starting.complete(new InstanceAccess(Backbone.start(directory, environment), directory));
    } catch (RuntimeException | Error e) {
      directory.close();
      starting.completeExceptionally(e);
      throw e;
    }
    return starting.join();
  }

  private static void closeWhenStarted(CompletableFuture<InstanceAccess> starting) {
    starting
        .handle(
            (access, failure) -> {
              if (access != null) {
                access.close();
              }
              return access;
            })
        .join();
  }
}
