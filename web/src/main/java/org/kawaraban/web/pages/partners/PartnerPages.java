package org.kawaraban.web.pages.partners;

import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.pages.Pages;
import org.kawaraban.web.pages.wording.Choices;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.services.WebServices;

/** Partners and Table 1 by path. */
public final class PartnerPages {
  public static void declare(
      Pages pages,
      WebServices services,
      RecordQueries queries,
      Choices choices,
      Vocabulary vocabulary) {
    RecordReader reader = services.record();
    pages.show("/partners", new ComparePage(reader, choices, vocabulary));
    pages.show("/partners/{key}", new PartnerPage(reader));
    pages.show("/table1", new Table1Page(reader, queries));
    pages.show("/table1/{partner}/{area}", new CellPage(reader, services.desk()));
  }

  private PartnerPages() {}
}
