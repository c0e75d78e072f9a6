package org.kawaraban.web.pages.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PressItem;
import org.kawaraban.contract.Stage;
import org.kawaraban.store.dataset.KeptRelease;
import org.kawaraban.store.read.MeetingView;
import org.kawaraban.web.pages.Frame;

/** What a page is about, in the words of schema.org, for those who gather data. */
public final class LinkedData {
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** JSON that can stand in a page whatever it says: no tag begins in it. */
  public static String of(Frame frame, MeetingView meeting) {
    Map<String, Object> event = thing("Event");
    event.put(
        "name", MeetingName.of(frame, meeting.series(), meeting.seriesJa(), meeting.ordinal()));
    event.put("url", frame.address() + "/meetings/" + meeting.key());
    put(event, "startDate", meeting.start());
    put(event, "endDate", meeting.end());
    put(event, "location", meeting.place());
    event.put("subjectOf", meeting.sources().stream().map(MeetingView.Source::url).toList());
    if (meeting.stage() == Stage.ANNOUNCED) {
      event.put("eventStatus", "https://schema.org/EventScheduled");
    }
    return written(event);
  }

  /** Our page of a stranger's: what it is based on is theirs. */
  public static String of(Frame frame, PressItem item) {
    Map<String, Object> page = thing("WebPage");
    page.put("url", frame.address() + "/items/" + item.id());
    Map<String, Object> article = new LinkedHashMap<>(Map.of("@type", "Article"));
    article.put("headline", item.title());
    article.put("url", item.url());
    article.put("inLanguage", item.lang());
    put(article, "datePublished", item.published());
    article.put(
        "publisher", Map.of("@type", "Organization", "name", frame.sources().of(item.source())));
    page.put("mainEntity", article);
    return written(page);
  }

  /** Table 1 with the files it can be had as. */
  public static String ofTable(Frame frame) {
    Map<String, Object> table = thing("Dataset");
    table.put("name", frame.say("table1.title"));
    table.put("description", frame.say("table1.lead"));
    table.put("url", frame.address() + "/table1");
    table.put("license", LICENCE);
    table.put(
        "distribution",
        List.of("csv", "json").stream()
            .map(
                format ->
                    Map.of(
                        "@type",
                        "DataDownload",
                        "encodingFormat",
                        format.equals("csv") ? "text/csv" : "application/json",
                        "contentUrl",
                        frame.address() + "/api/table1?format=" + format))
            .toList());
    return written(table);
  }

  /** A release of the record with its files. */
  public static String of(Frame frame, KeptRelease release) {
    Map<String, Object> dataset = thing("Dataset");
    String address = frame.address() + "/dataset/" + release.version();
    dataset.put("name", frame.say("dataset.title"));
    dataset.put("description", frame.say("dataset.lead"));
    dataset.put("url", address);
    dataset.put("version", release.version());
    dataset.put("license", LICENCE);
    release.doi().ifPresent(doi -> dataset.put("identifier", "https://doi.org/" + doi));
    put(dataset, "dateModified", release.asOf());
    dataset.put(
        "distribution",
        Map.of(
            "@type",
            "DataDownload",
            "encodingFormat",
            "application/zip",
            "contentUrl",
            address + "/" + release.zip().name(),
            "sha256",
            release.zip().sha256()));
    return written(dataset);
  }

  private static Map<String, Object> thing(String type) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@context", "https://schema.org");
    thing.put("@type", type);
    return thing;
  }

  private static void put(Map<String, Object> thing, String name, @Nullable Object value) {
    if (value != null) {
      thing.put(name, value);
    }
  }

  private static String written(Map<String, Object> thing) {
    return Json.write(thing).replace("<", "\\u003c");
  }

  private LinkedData() {}
}
