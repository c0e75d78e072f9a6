package org.kawaraban.classify.taxonomy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a taxonomy leaves out or empty and may not: every component of {@link TaxonomyFile}
 * and of what it holds that is not {@code @Nullable}.
 */
final class MissingValues {
  private final SourceLines lines;
  private final List<Fault> faults = new ArrayList<>();

  private MissingValues(SourceLines lines) {
    this.lines = lines;
  }

  static List<Fault> in(TaxonomyFile file, SourceLines lines) {
    MissingValues missing = new MissingValues(lines);
    missing.ofRecord(file, List.of());
    return missing.faults;
  }

  private void ofRecord(Record holder, List<String> path) {
    for (RecordComponent component : holder.getClass().getRecordComponents()) {
      List<String> inside = with(path, nameOf(component));
      Object value = read(component, holder);
      if (value != null) {
        of(value, inside);
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        fault(inside);
      }
    }
  }

  private void of(@Nullable Object value, List<String> path) {
    if (value == null) {
      fault(path);
    } else if (value instanceof Record inner) {
      ofRecord(inner, path);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        of(list.get(i), with(path, Integer.toString(i)));
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> of(inner, with(path, key.toString())));
    }
  }

  private void fault(List<String> path) {
    String name = path.get(path.size() - 1);
    faults.add(
        new Fault(
            lines.line(path.toArray(String[]::new)),
            path.size() == 1
                ? "the taxonomy has no section \"" + name + "\""
                : "\"%s\" of %s is left out or empty"
                    .formatted(name, String.join("/", path.subList(0, path.size() - 1)))));
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** As it is written in the file. */
  private static String nameOf(RecordComponent component) {
    JsonProperty written = component.getAccessor().getAnnotation(JsonProperty.class);
    return written == null ? component.getName() : written.value();
  }

  private static @Nullable Object read(RecordComponent component, Record holder) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a record's component can be read", e);
    }
  }
}
