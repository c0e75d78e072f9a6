package org.kawaraban.app.commands;

import java.time.Instant;
import org.kawaraban.classify.CodebookLabels;
import org.kawaraban.classify.Tagger;
import org.kawaraban.classify.evaluate.Evaluation;
import org.kawaraban.classify.evaluate.EvaluationReport;
import org.kawaraban.classify.evaluate.LabelledPage;
import org.kawaraban.classify.evaluate.Labels;
import org.kawaraban.ingest.catalogue.SourceCatalogue;
import org.kawaraban.ingest.imports.PageLines;
import org.kawaraban.store.dataset.Quality;

/** Labels of this build held against a reader's. */
final class Evaluations {
  /** When the bundled pages that do not say it are taken to have been fetched. */
  private static final Instant CAPTURED = Instant.parse("2026-11-01T00:00:00Z");

  /**
   * Tags one page without its labels.
   *
   * @param captured when a page that does not say it is taken to have been fetched
   * @throws IllegalArgumentException where the page says nothing, or its URL is none
   */
  static Evaluation.Judged judged(
      LabelledPage labelled, Tagger tagger, SourceCatalogue catalogue, Instant captured) {
    var item = PageLines.toPressItem(labelled.page(), captured, catalogue);
    var found = CodebookLabels.of(labelled.page().id(), tagger.tag(item));
    return new Evaluation.Judged(labelled, Labels.read(found));
  }

  /** What a release says of its labels: the same for every release of one build. */
  static Quality ofThisBuild() {
    Tagger tagger = Tagger.bundled();
    SourceCatalogue catalogue = SourceCatalogue.bundled();
    Evaluation evaluation =
        Evaluation.of(
            LabelledPage.bundled().stream()
                .map(page -> judged(page, tagger, catalogue, CAPTURED))
                .toList());
    return new Quality(
        EvaluationReport.json(evaluation, tagger.taxonomyVersion()),
        EvaluationReport.markdown(evaluation));
  }

  private Evaluations() {}
}
