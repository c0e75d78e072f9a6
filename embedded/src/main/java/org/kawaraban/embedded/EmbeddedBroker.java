package org.kawaraban.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node, broker and controller at once (KRaft), on loopback and in this JVM.
 *
 * <p>Its ports are free ones chosen at each start; data written under other ports is read again.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int NODE = 1;
  private static final String CONTROLLER = "CONTROLLER";

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts on the logs in {@code directory}, which is created and formatted where it is empty.
   * Returns when the broker takes requests: 2 to 4 seconds.
   */
  public static EmbeddedBroker start(Path directory) {
    Path logs = directory.resolve("logs");
    int[] ports = freePorts();
    Map<String, String> settings = settings(logs, ports[0], ports[1]);
    try {
      Files.createDirectories(logs);
      if (!Files.exists(logs.resolve("meta.properties"))) {
        format(logs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the broker cannot write to " + logs, e);
    }
    KafkaRaftServer server = server(settings);
    EmbeddedBroker broker = new EmbeddedBroker(server, ports[0]);
    try {
      server.startup();
    } catch (RuntimeException | Error e) {
      broker.close();
      throw e;
    }
    return broker;
  }

  /** {@code 127.0.0.1:port}, as clients want it. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops after what was acknowledged is on disk. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static KafkaRaftServer server(Map<String, String> settings) {
    try {
      return new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    } catch (ExceptionInInitializerError e) {
      // Kafka adds a shutdown hook while its classes load, too late once Ctrl-C was pressed.
      throw new IllegalStateException("the broker cannot start in a process that ends", e);
    }
  }

  private static void format(Path logs) {
    try {
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(logs.toString())
          .setMetadataLogDirectory(logs.toString())
          .setControllerListenerName(CONTROLLER)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .run();
    } catch (Exception e) { // Formatter declares it; there is no narrower type to catch.
      throw new IllegalStateException("the broker's log directory cannot be prepared: " + logs, e);
    }
  }

  private static Map<String, String> settings(Path logs, int port, int controllerPort) {
    Map<String, String> settings = new HashMap<>();
    settings.put("node.id", Integer.toString(NODE));
    settings.put("process.roles", "broker,controller");
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER, controllerPort));
    settings.put(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("log.dirs", logs.toString());

    // One node holds everything once.
    settings.put("default.replication.factor", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("auto.create.topics.enable", "false");
    settings.put("message.max.bytes", Integer.toString(8 * 1024 * 1024));

    // After a kill the old registration must expire before the broker may register again: with
    // Kafka's own 9 s a second start takes 12 s, with these 3.5 s.
    settings.put("broker.session.timeout.ms", "1500");
    settings.put("broker.heartbeat.interval.ms", "250");
    settings.put("group.initial.rebalance.delay.ms", "0");

    // A desk's worth of memory and threads instead of a server's: the cleaner alone would take
    // 128 MB of heap.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 * 1024 * 1024));
    settings.put("log.cleaner.io.buffer.size", Integer.toString(128 * 1024));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "3");
    settings.put("background.threads", "2");
    settings.put("log.index.size.max.bytes", Integer.toString(1024 * 1024));
    settings.put("metadata.log.segment.bytes", Integer.toString(16 * 1024 * 1024));
    return settings;
  }

  /** Two, held at the same time so that they differ: the clients' and the controller's. */
  private static int[] freePorts() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket clients = new ServerSocket(0, 1, loopback);
        ServerSocket controller = new ServerSocket(0, 1, loopback)) {
      return new int[] {clients.getLocalPort(), controller.getLocalPort()};
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on loopback", e);
    }
  }
}
