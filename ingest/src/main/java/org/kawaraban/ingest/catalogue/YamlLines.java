package org.kawaraban.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds the line of a value in a YAML text. Jackson tells where it stopped reading, which for a
 * value refused as a whole is the line after it; the path it reports leads to the right one.
 */
final class YamlLines {
  private final @Nullable Node root;

  private YamlLines(@Nullable Node root) {
    this.root = root;
  }

  static YamlLines of(String yaml) {
    try {
      return new YamlLines(new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
    } catch (YAMLException notYaml) {
      return new YamlLines(null);
    }
  }

  /** Line and reason, {@code 3: found unexpected end of stream}; empty where the text is YAML. */
  static Optional<String> problem(String yaml) {
    try {
      new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
      return Optional.empty();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : 1 + e.getProblemMark().getLine();
      return Optional.of(line + ": not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      return Optional.of(
          "1: not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /**
   * The line, from 1, of the deepest part of the path that the text has.
   *
   * @param otherwise for a path of which it has nothing
   */
  int lineOf(List<Reference> path, int otherwise) {
    Node at = root;
    int line = otherwise;
    for (Reference step : path) {
      NodeTuple named = named(at, step.getFieldName());
      Node next = named == null ? indexed(at, step.getIndex()) : named.getValueNode();
      if (next == null) {
        break;
      }
      at = next;
      line = 1 + (named == null ? next : named.getKeyNode()).getStartMark().getLine();
    }
    return line;
  }

  private static @Nullable NodeTuple named(@Nullable Node node, @Nullable String name) {
    if (name == null || !(node instanceof MappingNode mapping)) {
      return null;
    }
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Node indexed(@Nullable Node node, int index) {
    if (index < 0 || !(node instanceof SequenceNode sequence)) {
      return null;
    }
    return index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
  }
}
