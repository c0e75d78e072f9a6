package org.kawaraban.ingest.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Tier;

/** Every source an instance knows, which hosts are official, and which hosts were renamed. */
public final class SourceCatalogue {
  private static final String BUNDLED = "sources.yaml";

  private final List<Source> sources;
  private final List<String> officialHosts;
  private final Map<String, String> aliases;

  private SourceCatalogue(
      List<Source> sources, List<String> officialHosts, Map<String, String> aliases) {
    this.sources = List.copyOf(sources);
    this.officialHosts = List.copyOf(officialHosts);
    this.aliases = Map.copyOf(aliases);
  }

  /** The catalogue this build ships. */
  public static SourceCatalogue bundled() {
    return ofResource(SourceCatalogue.class, BUNDLED);
  }

  /** A catalogue that lies beside a class. What it leaves out is as in the bundled one. */
  public static SourceCatalogue ofResource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name + " beside " + beside.getName());
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /**
   * A user's catalogue; it replaces the bundled one but for the official hosts and aliases it
   * leaves out. Throws {@link BadCatalogue} with file, line and reason.
   */
  public static SourceCatalogue ofFile(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new BadCatalogue(file + " cannot be read: there is no such file", e);
    } catch (MalformedInputException e) {
      throw new BadCatalogue(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new BadCatalogue(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  static SourceCatalogue parse(String fileName, String yaml) {
    CatalogueReader.Content content = CatalogueReader.read(fileName, yaml);
    Set<String> ids = new HashSet<>();
    for (Source source : content.sources()) {
      if (!ids.add(source.id())) {
        throw new BadCatalogue(
            fileName + ": two sources have the id " + source.id(), new IllegalStateException());
      }
    }
    for (Source source : content.sources()) {
      if (!source.succeededBy().isEmpty() && !ids.contains(source.succeededBy())) {
        throw new BadCatalogue(
            fileName + ": " + source.id() + " is succeededBy an unknown " + source.succeededBy(),
            new IllegalStateException());
      }
    }
    boolean complete = content.officialHosts() != null && content.aliases() != null;
    SourceCatalogue rest = complete ? null : Bundled.CATALOGUE;
    return new SourceCatalogue(
        content.sources(),
        content.officialHosts() != null || rest == null
            ? content.officialHosts()
            : rest.officialHosts,
        content.aliases() != null || rest == null ? content.aliases() : rest.aliases);
  }

  public List<Source> sources() {
    return sources;
  }

  public Optional<Source> source(String id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  /** The source whose rules fit a page: the longest prefix of {@link Source#pages()} wins. */
  public Optional<Source> sourceOf(URI page) {
    String address = address(page);
    return sources.stream()
        .filter(source -> prefixLength(source, address) > 0)
        .max(Comparator.comparingInt(source -> prefixLength(source, address)));
  }

  /** How near a page stands to the act, from its host alone where it belongs to no source. */
  public Tier tierOf(URI page) {
    return sourceOf(page).map(Source::tier).orElseGet(() -> tierOfHost(page.getHost()));
  }

  /** The host that stands in canonical URLs instead of this one; mostly itself. */
  public String currentHost(String host) {
    return aliases.getOrDefault(host, host);
  }

  private Tier tierOfHost(@Nullable String host) {
    if (host == null) {
      return Tier.PRESS;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    boolean official =
        officialHosts.stream()
            .anyMatch(suffix -> lower.equals(suffix) || lower.endsWith("." + suffix));
    return official ? Tier.OFFICIAL : Tier.PRESS;
  }

  private static int prefixLength(Source source, String address) {
    return source.pages().stream()
        .map(SourceCatalogue::address)
        .filter(address::startsWith)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Host and path: a page is the same by http and https. */
  private static String address(URI url) {
    String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    return host + (url.getRawPath() == null ? "" : url.getRawPath());
  }

  private static final class Bundled {
    static final SourceCatalogue CATALOGUE = bundled();
  }
}
