package org.kawaraban.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.ingest.extract.PrintedDate;

class DateFuzz {
  private static final List<String> PATTERNS = List.of("dd.MM.yyyy", "dd/MM/yyyy", "yyyy/MM/dd");

  @FuzzTest
  void anyTextHasADateThatExistsOrNone(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Optional<PartialDate> date = Promise.soon(() -> PrintedDate.find(text, PATTERNS));
    date.ifPresent(
        found -> {
          Promise.require(found.day() > 0, "not a whole date: " + found);
          String printed = "%d-%d-%d".formatted(found.year(), found.month(), found.day());
          Promise.require(
              PrintedDate.find(printed, List.of()).filter(found::equals).isPresent(), printed);
        });
    Promise.soon(() -> PrintedDate.findWithoutYear(text));
    Promise.soon(() -> PrintedDate.findHeading(text));
  }
}
