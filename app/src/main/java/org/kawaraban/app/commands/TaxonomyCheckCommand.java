package org.kawaraban.app.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.classify.taxonomy.BadTaxonomy;
import org.kawaraban.classify.taxonomy.Concepts;
import org.kawaraban.classify.taxonomy.Fault;
import org.kawaraban.classify.taxonomy.Taxonomy;
import org.kawaraban.classify.taxonomy.TaxonomySource;
import org.kawaraban.contract.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong in a taxonomy before a program refuses it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a taxonomy against the vocabulary and prints each fault with its file and line: keys and",
      "forms with two meanings, unknown keys, forms and particles no text can match.",
      "Forms written twice are told as well; they do no harm."
    },
    footer = {"", "Example:", "  kawaraban taxonomy check mine.yaml"})
public final class TaxonomyCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A taxonomy (default: the one of this build).")
  private @Nullable Path file;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String name = file == null ? "taxonomy.yaml" : file.toString();
    String yaml = file == null ? TaxonomySource.bundledYaml() : read(file);
    try {
      Taxonomy taxonomy = Taxonomy.read(yaml, name, Vocabulary.bundled());
      Concepts.bundled();
      List<Fault> redundancies = TaxonomySource.redundancies(yaml, name);
      redundancies.forEach(fault -> out.println(fault.in(name)));
      out.printf(
          "%s: no fault; %d forms, %d topic rules, %d partners, %d written twice%n",
          name,
          taxonomy.forms().size(),
          taxonomy.topicRules().size(),
          taxonomy.partners().keys().size(),
          redundancies.size());
      return 0;
    } catch (BadTaxonomy e) {
      out.println(e.getMessage());
      return 1;
    } finally {
      out.flush();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UserError("there is no file " + file, e);
    } catch (CharacterCodingException e) {
      throw new UserError(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
