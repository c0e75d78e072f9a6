package org.kawaraban.ingest.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.kawaraban.ingest.schema.Leases;
import org.kawaraban.ingest.schema.Leases.Kind;

/** Turns that all programs of an instance share: one connection and one gap per host for all. */
public final class LeasedTurns implements Turns {
  /** How often a host that another program asks is looked at again. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Jdbi jdbi;
  private final Leases leases;
  private final Map<String, ReentrantLock> ours = new ConcurrentHashMap<>();

  public LeasedTurns(Jdbi jdbi, Leases leases) {
    this.jdbi = jdbi;
    this.leases = leases;
  }

  @Override
  public <T> T take(String host, Duration minGap, Supplier<T> request) throws InterruptedException {
    ReentrantLock lock = ours.computeIfAbsent(host, name -> new ReentrantLock(true));
    lock.lockInterruptibly();
    try {
      while (!leases.tryTake(Kind.HOST, host)) {
        TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
      }
      try {
        long wait = minGap.isZero() ? 0 : millisLeft(host, minGap);
        if (wait > 0) {
          TimeUnit.MILLISECONDS.sleep(wait);
        }
        try {
          return request.get();
        } finally {
          markEnd(host);
        }
      } finally {
        leases.release(Kind.HOST, host);
      }
    } finally {
      lock.unlock();
    }
  }

  private long millisLeft(String host, Duration minGap) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT ceil(:gap - 1000 * extract(epoch FROM clock_timestamp() - last_end))
                    FROM ingest.host_turn WHERE host = :host
                    """)
                .bind("gap", minGap.toMillis())
                .bind("host", host)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  private void markEnd(String host) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO ingest.host_turn (host, last_end) VALUES (?, clock_timestamp())
                ON CONFLICT (host) DO UPDATE SET last_end = excluded.last_end
                """,
                host));
  }
}
