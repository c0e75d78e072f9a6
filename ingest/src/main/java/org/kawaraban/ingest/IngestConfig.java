package org.kawaraban.ingest;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.kawaraban.contract.CommonSettings;
import org.kawaraban.contract.Setting;
import org.kawaraban.contract.Settings;
import org.kawaraban.ingest.catalogue.BadCatalogue;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.fetch.FetchLimits;
import org.kawaraban.ingest.fetch.FetchSetup;
import org.kawaraban.ingest.fetch.HostMap;
import org.kawaraban.ingest.listing.ListingReader;
import org.kawaraban.ingest.poll.Trial;

/**
 * What the ingest program works with.
 *
 * @param contact of who runs this instance, told to every server asked; empty for none
 * @param maxRows of one page of a listing
 * @param captures where the bytes of what was read are kept
 * @param proxy all requests go through, or {@link Proxy#NO_PROXY}
 * @param hosts answered from elsewhere than DNS says; no setting, only the demo fills it
 */
public record IngestConfig(
    String bootstrapServers,
    String databaseUrl,
    SourceCatalogue catalogue,
    FetchLimits limits,
    String contact,
    int maxRows,
    Path captures,
    Proxy proxy,
    HostMap hosts) {

  private static final Setting SOURCES =
      new Setting(
          "KAWARABAN_INGEST_SOURCES",
          "",
          "path of a YAML file",
          "The source catalogue. Unset, the one of this build; set, it replaces its sources.");

  private static final Setting CONTACT =
      new Setting(
          "KAWARABAN_INGEST_CONTACT",
          "",
          "an e-mail address or a URL, up to 200 characters",
          "Sent with every request, so that a site can reach you before it blocks you.");

  private static final Setting MAX_BODY_BYTES =
      new Setting(
          "KAWARABAN_INGEST_MAX_BODY_BYTES",
          "12000000",
          "100000 to 200000000 bytes",
          "Longest page or PDF taken, after decompression; up to six are held at once.");

  private static final Setting MAX_WIRE_BYTES =
      new Setting(
          "KAWARABAN_INGEST_MAX_WIRE_BYTES",
          "12000000",
          "100000 to 200000000 bytes",
          "Most bytes taken over the wire for one page, before decompression.");

  private static final Setting MAX_REDIRECTS =
      new Setting(
          "KAWARABAN_INGEST_MAX_REDIRECTS",
          "5",
          "0 to 20",
          "Redirects followed for one page; a page behind more is reported as failed.");

  private static final Setting CONNECT_TIMEOUT =
      new Setting(
          "KAWARABAN_INGEST_CONNECT_TIMEOUT_SECONDS",
          "10",
          "1 to 300 seconds",
          "Wait for a connection; longer makes a dead host hold its sources up longer.");

  private static final Setting TOTAL_TIMEOUT =
      new Setting(
          "KAWARABAN_INGEST_TOTAL_TIMEOUT_SECONDS",
          "60",
          "1 to 3600 seconds",
          "Wait for a page with its redirects; too short and long PDFs over slow lines never arrive.");

  private static final Setting MAX_ROWS =
      new Setting(
          "KAWARABAN_INGEST_MAX_ROWS",
          "2000",
          "10 to 100000",
          "Rows read of one page of a listing; what stands below them is not seen.");

  /** Public so that {@code up} can put them into its data directory. */
  public static final Setting CAPTURES =
      new Setting(
          "KAWARABAN_INGEST_CAPTURES",
          "./data/captures",
          "a directory that can be written",
          "The bytes of every revision, as WARC files; without them nothing can be extracted again."
              + " Programs of one instance share it. `up` keeps it in its data directory.");

  private static final Setting PROXY =
      new Setting(
          "KAWARABAN_INGEST_PROXY",
          "",
          "http://host:port or socks5://host:port",
          "All sources are asked through it. It resolves names itself, so it must refuse addresses of"
              + " your own network itself.");

  public static final List<Setting> SETTINGS =
      List.of(
          CommonSettings.BOOTSTRAP_SERVERS,
          CommonSettings.DATABASE_URL,
          SOURCES,
          CONTACT,
          MAX_BODY_BYTES,
          MAX_WIRE_BYTES,
          MAX_REDIRECTS,
          CONNECT_TIMEOUT,
          TOTAL_TIMEOUT,
          MAX_ROWS,
          CAPTURES,
          PROXY);

  /** Collects problems in the settings; what it returns is usable only where there are none. */
  public static IngestConfig from(Settings settings) {
    return of(
        settings,
        settings.required(CommonSettings.BOOTSTRAP_SERVERS),
        settings.required(CommonSettings.DATABASE_URL));
  }

  /**
   * Asks sources as the program would, without its broker and database; bad settings are refused.
   */
  public static Trial trial(Settings settings, Clock clock) {
    IngestConfig config = of(settings, "", "");
    settings.refuseIfBad();
    return config.trial(clock);
  }

  /** The same, of the sources this one polls. */
  public Trial trial(Clock clock) {
    return new Trial(catalogue, fetchSetup(), new ListingReader(maxRows), clock);
  }

  private static IngestConfig of(Settings settings, String bootstrapServers, String databaseUrl) {
    return new IngestConfig(
        bootstrapServers,
        databaseUrl,
        catalogue(settings),
        new FetchLimits(
            settings.integer(MAX_BODY_BYTES, 100_000, 200_000_000),
            settings.integer(MAX_WIRE_BYTES, 100_000, 200_000_000),
            settings.integer(MAX_REDIRECTS, 0, 20),
            settings.seconds(CONNECT_TIMEOUT, 1, 300),
            settings.seconds(TOTAL_TIMEOUT, 1, 3600)),
        contact(settings),
        settings.integer(MAX_ROWS, 10, 100_000),
        capturesIn(settings),
        proxy(settings),
        HostMap.NONE);
  }

  /** Where the bytes of what was read are kept. */
  public static Path capturesIn(Settings settings) {
    return Path.of(settings.required(CAPTURES));
  }

  /** The same with other sources, on hosts answered from elsewhere: the demo's site. */
  public IngestConfig with(SourceCatalogue otherSources, HostMap otherHosts) {
    return new IngestConfig(
        bootstrapServers,
        databaseUrl,
        otherSources,
        limits,
        contact,
        maxRows,
        captures,
        proxy,
        otherHosts);
  }

  /** How pages are fetched. */
  public FetchSetup fetchSetup() {
    return new FetchSetup(limits, userAgent(), hosts, proxy);
  }

  /** The name we give ourselves: what asks, and whom to write to about it. */
  String userAgent() {
    String whom = contact.isEmpty() ? "no contact configured" : contact;
    return "Kawaraban/0.1 (news monitor of official announcements; " + whom + ")";
  }

  /** The catalogue the settings name, for commands that need nothing else of ingest. */
  public static SourceCatalogue catalogue(Settings settings) {
    try {
      return settings
          .text(SOURCES)
          .map(file -> SourceCatalogue.ofFile(Path.of(file)))
          .orElseGet(SourceCatalogue::bundled);
    } catch (BadCatalogue e) {
      settings.problem(SOURCES.name() + ": " + e.getMessage());
      return SourceCatalogue.bundled();
    }
  }

  private static Proxy proxy(Settings settings) {
    URI uri = settings.uri(PROXY).orElse(null);
    if (uri == null) {
      return Proxy.NO_PROXY;
    }
    boolean http = "http".equals(uri.getScheme());
    boolean socks = "socks5".equals(uri.getScheme());
    if (!(http || socks) || uri.getHost() == null || uri.getPort() < 1) {
      settings.problem(PROXY.name() + " is \"" + uri + "\"; allowed: " + PROXY.allowed());
      return Proxy.NO_PROXY;
    }
    return new Proxy(
        http ? Proxy.Type.HTTP : Proxy.Type.SOCKS,
        InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
  }

  private static String contact(Settings settings) {
    String contact = settings.text(CONTACT).orElse("");
    if (contact.length() > 200 || !contact.chars().allMatch(c -> c >= ' ' && c < 127)) {
      settings.problem(CONTACT.name() + " is \"" + contact + "\"; allowed: " + CONTACT.allowed());
      return "";
    }
    return contact;
  }
}
