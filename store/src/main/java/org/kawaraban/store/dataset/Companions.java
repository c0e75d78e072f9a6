package org.kawaraban.store.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.kawaraban.contract.Json;
import org.kawaraban.store.dataset.tables.SourceTerms;
import org.kawaraban.store.dataset.tables.Table;
import org.kawaraban.store.dataset.tables.Tables;

/** The files beside the tables: how to cite, read and find the dataset. */
final class Companions {
  /** Citation File Format 1.2.0; a DOI is written once one is registered. */
  static String citation(Edition edition) {
    StringBuilder cff = new StringBuilder();
    cff.append("cff-version: 1.2.0\n");
    cff.append("message: If you use this dataset, please cite it as below.\n");
    cff.append("type: dataset\n");
    cff.append("title: \"").append(Edition.TITLE).append("\"\n");
    cff.append("abstract: >-\n  ").append(Edition.ABSTRACT).append('\n');
    cff.append("authors:\n  - name: ").append(Edition.AUTHORS).append('\n');
    cff.append("version: \"").append(edition.version()).append("\"\n");
    if (edition.asOf() != null) {
      cff.append("date-released: ").append(edition.asOf()).append('\n');
    }
    edition
        .doi()
        .ifPresentOrElse(
            doi -> cff.append("doi: ").append(doi).append('\n'),
            () ->
                cff.append(
                    "# doi: none; reserve one, then build with `kawaraban dataset build --doi`\n"));
    cff.append("license: ").append(Edition.LICENCE).append('\n');
    cff.append("keywords:\n");
    Edition.KEYWORDS.forEach(word -> cff.append("  - ").append(word).append('\n'));
    return cff.toString();
  }

  /** schema.org/Dataset, as search engines for datasets read it. */
  static ObjectNode jsonLd(Edition edition, Map<String, FileDigest> files) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("@context", "https://schema.org/");
    root.put("@type", "Dataset");
    root.put("name", Edition.TITLE);
    root.put("description", Edition.ABSTRACT);
    root.put("version", edition.version());
    root.put("license", Edition.LICENCE_URL);
    if (edition.asOf() != null) {
      root.put("dateModified", edition.asOf().toString());
    }
    edition.doi().ifPresent(doi -> root.put("identifier", "https://doi.org/" + doi));
    ObjectNode creator = root.putObject("creator");
    creator.put("@type", "Organization");
    creator.put("name", Edition.AUTHORS);
    root.put("isAccessibleForFree", true);
    ArrayNode keywords = root.putArray("keywords");
    Edition.KEYWORDS.forEach(keywords::add);
    ArrayNode distribution = root.putArray("distribution");
    for (Table table : Tables.ALL) {
      String path = table.name() + ".csv";
      ObjectNode download = distribution.addObject();
      download.put("@type", "DataDownload");
      download.put("name", table.title());
      download.put("encodingFormat", "text/csv");
      download.put("contentUrl", path);
      download.put("sha256", files.get(path).sha256());
    }
    return root;
  }

  static String readme(Edition edition, List<SourceTerms> sources, Quality quality) {
    StringBuilder tables = new StringBuilder();
    Tables.ALL.forEach(
        table -> tables.append("| `%s` | %s |\n".formatted(table.name(), table.title())));
    StringBuilder attributions = new StringBuilder();
    sources.stream()
        .map(source -> source.attribution().isEmpty() ? source.source() : source.attribution())
        .distinct()
        .forEach(sentence -> attributions.append("- ").append(sentence).append('\n'));
    return README.formatted(
        Edition.TITLE,
        edition.version(),
        Edition.ABSTRACT,
        tables,
        quality.table(),
        Edition.LICENCE_TITLE,
        Edition.LICENCE_URL,
        attributions);
  }

  private static final String README =
      """
      # %s

      Version %s. %s

      | table | rows |
      |---|---|
      %s
      Each table is there as CSV and as JSON with the same rows. `datapackage.json` has the type of every field and the keys
      between the tables ([Data Package v2](https://datapackage.org)), `codebook.md` the meaning of the labels,
      `CITATION.cff` how to cite. Every row of `cells` and of `meetings` has its rows in `evidence`.

      ## Read it in Python
      ```python
      import pandas as pd
      cells = pd.read_csv("cells.csv")
      evidence = pd.read_csv("evidence.csv").merge(cells, on=["partner", "topic"])
      print(cells.pivot(index="partner", columns="topic", values="basis"))
      ```

      ## Read it in R
      ```r
      cells <- read.csv("cells.csv", encoding = "UTF-8")
      evidence <- merge(read.csv("evidence.csv", encoding = "UTF-8"), cells, by = c("partner", "topic"))
      table(cells$partner, cells$topic)
      ```
      Frictionless readers (`frictionless` in Python and R) read all tables with their types from `datapackage.json`.

      ## How far the labels can be trusted
      Labels of the build that made this release against those of a reader, by language, on pages it was released with, all of
      them, also those on which a careful reader could argue. Rules were mended after some errors on these pages: expect a little
      less of others. `quality.json` has every figure, for every topic and source, and every error.

      %s
      ## Licence and attribution
      [%s](%s). Quotes are at most 300 characters of the pages they cite; the pages are their publishers':
      %s""";

  private Companions() {}
}
