package org.kawaraban.contract;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the {@code KAWARABAN_…} environment for the config records of the programs and collects
 * every bad value, so that a user mends all of them at once.
 *
 * <p>Read in {@code main} only; the programs get records of typed values.
 */
public final class Settings {
  private static final String PREFIX = "KAWARABAN_";

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  public static Settings of(Map<String, String> environment) {
    return new Settings(Map.copyOf(environment));
  }

  /** The value, or the default where it is not set; empty where there is neither. */
  public Optional<String> text(Setting setting) {
    String value = environment.get(setting.name());
    String chosen = value == null || value.isBlank() ? setting.defaultValue() : value.strip();
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
  }

  /** A value that must be there. */
  public String required(Setting setting) {
    Optional<String> value = text(setting);
    if (value.isEmpty()) {
      problems.add(setting.name() + " is not set; allowed: " + setting.allowed());
    }
    return value.orElse("");
  }

  /** A whole number from {@code least} to {@code most}. */
  public int integer(Setting setting, int least, int most) {
    String value = required(setting);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Reported below with the range, as a number outside of it is.
    }
    refuse(setting, value);
    return least;
  }

  /** A number of whole seconds from {@code least} to {@code most}. */
  public Duration seconds(Setting setting, int least, int most) {
    return Duration.ofSeconds(integer(setting, least, most));
  }

  /** An absolute URI, or nothing where it is not set. */
  public Optional<URI> uri(Setting setting) {
    Optional<String> value = text(setting);
    try {
      Optional<URI> uri = value.map(URI::create);
      if (uri.isEmpty() || uri.get().isAbsolute()) {
        return uri;
      }
    } catch (IllegalArgumentException notAUri) {
      // Reported below.
    }
    refuse(setting, value.orElse(""));
    return Optional.empty();
  }

  private void refuse(Setting setting, String found) {
    if (!found.isEmpty()) {
      problems.add(setting.name() + " is \"" + found + "\"; allowed: " + setting.allowed());
    }
  }

  /** Adds a problem that only the reader of several settings can see. */
  public void problem(String sentence) {
    problems.add(sentence);
  }

  /** Throws with every problem found so far, one a line. */
  public void refuseIfBad() {
    if (!problems.isEmpty()) {
      throw new BadSettings(String.join("\n", problems));
    }
  }

  /** Adds each variable with our prefix that no program declares: most are misspelt. */
  public Settings refuseUnknown(Collection<Setting> declared) {
    Set<String> names = declared.stream().map(Setting::name).collect(Collectors.toSet());
    new TreeMap<>(environment)
        .keySet().stream()
            .filter(name -> name.startsWith(PREFIX) && !names.contains(name))
            .forEach(name -> problems.add(name + " is not a setting; see docs/configuration.md"));
    return this;
  }

  /** Bad settings, one sentence a line, for the user. */
  public static final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSettings(String sentences) {
      super(sentences);
    }
  }
}
