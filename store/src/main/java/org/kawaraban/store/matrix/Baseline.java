package org.kawaraban.store.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.MatrixQuery;

/**
 * The paper's Table 1: its partners in its order, each with the initial year and the areas it
 * marks.
 *
 * <p>{@code paper-table1.csv} is the table as printed, in its own names.
 */
public record Baseline(List<Line> lines) {
  static final String MARK = "O";

  /** The day to which the paper's table reaches: before it, nobody knew the table. */
  static final LocalDate KNOWN = LocalDate.of(2019, 10, 1);

  public Baseline {
    lines = List.copyOf(lines);
  }

  /**
   * One partner of the paper.
   *
   * @param partner key
   * @param areas topic keys of the marked columns
   */
  public record Line(Vocabulary.Partner partner, int initialYear, Set<String> areas) {
    public Line {
      areas = Set.copyOf(areas);
    }

    /** The name the paper prints. */
    String name() {
      return partner.paper() == null ? partner.en() : partner.paper();
    }
  }

  /**
   * What of the table is asked for. Its marks have no years of their own: a partner's stand from
   * its initial year on.
   */
  List<Line> lines(MatrixQuery query) {
    if (query.topics() != MatrixQuery.Topics.AREAS
        || (query.knownOn() != null && query.knownOn().isBefore(KNOWN))) {
      return List.of();
    }
    return lines.stream()
        .filter(line -> query.trueIn() == null || line.initialYear() <= query.trueIn())
        .toList();
  }

  /** The paper's table in the keys of a vocabulary; a name that one of them lacks is a bug. */
  public static Baseline ofThePaper(Vocabulary vocabulary) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Baseline.class.getResourceAsStream("paper-table1.csv");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      List<Line> lines = new ArrayList<>();
      for (CSVRecord row : format.parse(reader)) {
        lines.add(line(row, vocabulary));
      }
      return new Baseline(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("paper-table1.csv cannot be read", e);
    }
  }

  private static Line line(CSVRecord row, Vocabulary vocabulary) {
    String name = row.get("partner");
    Vocabulary.Partner partner =
        vocabulary.partners().stream()
            .filter(known -> name.equals(known.paper()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("not in the vocabulary: " + name));
    Set<String> areas = new HashSet<>();
    for (Vocabulary.Topic area : vocabulary.areas()) {
      if (row.get(area.column()).equals(MARK)) {
        areas.add(area.key());
      }
    }
    return new Line(partner, Integer.parseInt(row.get("initial_year")), areas);
  }
}
