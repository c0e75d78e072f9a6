package org.kawaraban.web.api;

import io.javalin.http.Context;
import org.kawaraban.store.citation.CitationFormat;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.query.Lookup;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.Refusal;

/** {@code …/citation} of an item, a meeting or a cell of Table 1. */
final class CitationsApi {
  private final RecordReader reader;
  private final Citations citations;

  CitationsApi(RecordReader reader, Citations citations) {
    this.reader = reader;
    this.citations = citations;
  }

  void item(Context request) {
    CitationFormat format = format(request);
    answer(request, format, Lookup.item(reader, request).newest().item().id().value());
  }

  void meeting(Context request) {
    CitationFormat format = format(request);
    answer(request, format, Lookup.meeting(reader, request).key());
  }

  void cell(Context request) {
    CitationFormat format = format(request);
    answer(request, format, request.pathParam("partner") + "/" + request.pathParam("area"));
  }

  private static CitationFormat format(Context request) {
    Parameters parameters = Parameters.of(request);
    String word =
        parameters
            .oneOf("format", CitationFormat.words())
            .orElse(CitationFormat.FOOTNOTE_EN.word());
    parameters.refuseOthers();
    return CitationFormat.of(word).orElseThrow();
  }

  private void answer(Context request, CitationFormat format, String key) {
    String citation =
        citations
            .of(key, format)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "cell", request.path(), key, "partner/area of a cell with evidence"));
    Api.answer(request, format.mediaType() + "; charset=utf-8", citation);
  }
}
