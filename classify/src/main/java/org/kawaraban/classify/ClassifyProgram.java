package org.kawaraban.classify;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology against a cluster. The topics must exist; see {@link
 * org.kawaraban.contract.Topics}. Instances with the same taxonomy share the partitions.
 */
public final class ClassifyProgram implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClassifyProgram.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final KafkaStreams streams;
  private final AtomicBoolean closing = new AtomicBoolean();

  /**
   * @param onFatal told once what stopped the program from within; not called by {@link #close}
   */
  public ClassifyProgram(ClassifyConfig config, Consumer<Throwable> onFatal) {
    Tagger tagger = Tagger.bundled();
    Properties properties = StreamsSettings.of(config, tagger.taxonomyVersion());
    this.streams =
        new KafkaStreams(ClassifyTopology.of(new StreamsConfig(properties), tagger), properties);
    streams.setUncaughtExceptionHandler(
        cause -> {
          if (!closing.get()) {
            onFatal.accept(cause);
          }
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
  }

  /** Returns at once; items are tagged when {@link #isRunning} is true. */
  public void start() {
    streams.start();
    LOG.info("classify started");
  }

  /** Whether its threads have their partitions. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Commits, and leaves the group so that others take over at once. */
  @Override
  public void close() {
    if (closing.compareAndSet(false, true)) {
      streams.close(
          CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
              .withTimeout(CLOSE_TIMEOUT));
      LOG.info("classify stopped");
    }
  }
}
