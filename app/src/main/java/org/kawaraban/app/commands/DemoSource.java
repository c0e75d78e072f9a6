package org.kawaraban.app.commands;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.demo.DemoClock;
import org.kawaraban.app.demo.DemoSite;
import org.kawaraban.ingest.IngestConfig;

/** Where announcements come from: the live sources, or the bundled site with its own clock. */
record DemoSource(Clock clock, @Nullable DemoSite site) implements AutoCloseable {
  static DemoSource none() {
    return new DemoSource(Clock.systemUTC(), null);
  }

  static DemoSource start(double pace) {
    Clock system = Clock.systemUTC();
    return new DemoSource(DemoClock.startingNow(system), DemoSite.start(system, pace));
  }

  /** The configuration, in the demo with the demo's sources. */
  IngestConfig answering(IngestConfig config) {
    return site == null ? config : config.with(DemoSite.catalogue(), site.hosts());
  }

  @Override
  public void close() {
    if (site != null) {
      site.close();
    }
  }
}
