package org.kawaraban.app.commands;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kawaraban.app.process.UserError;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Json;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.store.curation.Act;
import org.kawaraban.store.curation.Decision;
import org.kawaraban.store.curation.Field;
import org.kawaraban.store.curation.Subject;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.store.review.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The curators' desk in a terminal. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "What waits for a curator, and deciding it. Decisions are never deleted; undo is one too.",
      "A SUBJECT is item/ID, meeting/KEY, cell/PARTNER/TOPIC/ITEM, decision/NUMBER or",
      "report/NUMBER."
    },
    footer = {
      "",
      "Examples:",
      "  kawaraban review list",
      "  kawaraban review show meeting/japan-us-cyber-dialogue/7",
      "  kawaraban review reject item/0123… --reason \"about the card game\"",
      "  kawaraban review correct 0123… place Tokyo --reason \"misread\"",
      "  kawaraban review undo 3 --reason \"the page says so after all\""
    })
public final class ReviewCommand {
  @Spec private CommandSpec spec;

  /** Who decides, why, and where; of every command that decides. */
  static final class Signature {
    @Option(names = "--reason", paramLabel = "WORDS", required = true, description = "Why.")
    private String reason = "";

    @Option(
        names = "--author",
        paramLabel = "NAME",
        description = "Who decides (default: ${DEFAULT-VALUE}).",
        defaultValue = "${sys:user.name}")
    private String author = "";

    @Mixin private DataOption data;
  }

  /** Where a fact stands that no source carries. */
  static final class CitationOptions {
    @Option(
        names = "--url",
        paramLabel = "URL",
        required = true,
        description = "Of the publication.")
    private URI url = URI.create("");

    @Option(
        names = "--title",
        paramLabel = "WORDS",
        required = true,
        description = "Of the publication.")
    private String title = "";

    @Option(
        names = "--quote",
        paramLabel = "WORDS",
        required = true,
        description = "The words, at most 300 characters.")
    private String quote = "";

    @Option(
        names = "--published",
        paramLabel = "DATE",
        description = "yyyy, yyyy-MM or yyyy-MM-dd.")
    private @Nullable String published;

    Act.Citation citation() {
      return new Act.Citation(url, title, quote, date(published));
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "What waits, what matters most first.")
  int list(
      @Mixin DataOption data,
      @Option(
              names = "--limit",
              paramLabel = "N",
              description = "Most lines (default: ${DEFAULT-VALUE}).",
              defaultValue = "50")
          int limit) {
    return read(
        data,
        desk -> {
          List<Waiting> waiting = desk.queue();
          TextTable table = new TextTable("WHY", "DOUBT", "IMPACT", "SUBJECT", "QUESTION");
          for (Waiting one : waiting.subList(0, Math.min(limit, waiting.size()))) {
            table.row(
                one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "%.2f".formatted(one.doubt()),
                Long.toString(one.impact()),
                one.subject(),
                one.question());
          }
          return waiting.isEmpty()
              ? "nothing waits\n"
              : table + "%d wait%n".formatted(waiting.size());
        });
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "What was decided about a subject, and what waits there.")
  int show(@Mixin DataOption data, @Parameters(paramLabel = "SUBJECT") String subject) {
    return read(
        data,
        desk -> {
          StringBuilder text = new StringBuilder();
          Subject named = parse(subject);
          desk.about(named).forEach(decision -> text.append(line(decision)));
          desk.waiting(named)
              .forEach(one -> text.append("waits: ").append(one.question()).append('\n'));
          return text.isEmpty()
              ? "nobody decided anything about " + subject + "\n"
              : text.toString();
        });
  }

  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description = "It is right as it stands.")
  int accept(@Mixin Signature signature, @Parameters(paramLabel = "SUBJECT") String subject) {
    return decide(signature, () -> new Act.Accept(Subject.parse(subject)));
  }

  @Command(name = "reject", mixinStandardHelpOptions = true, description = "It does not count.")
  int reject(@Mixin Signature signature, @Parameters(paramLabel = "SUBJECT") String subject) {
    return decide(signature, () -> new Act.Reject(Subject.parse(subject)));
  }

  @Command(
      name = "correct",
      mixinStandardHelpOptions = true,
      description = "What an item states of its meeting is read wrong; an empty value for none.")
  int correct(
      @Mixin Signature signature,
      @Parameters(index = "0", paramLabel = "ITEM") String item,
      @Parameters(index = "1", paramLabel = "FIELD", description = "${COMPLETION-CANDIDATES}")
          Field field,
      @Parameters(index = "2", paramLabel = "VALUE") String value) {
    return decide(signature, () -> new Act.Correct(new ItemId(item), field, value));
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Two meetings of one series are one.")
  int merge(
      @Mixin Signature signature,
      @Parameters(index = "0", paramLabel = "KEY") String meeting,
      @Parameters(index = "1", paramLabel = "KEY") String other) {
    return decide(signature, () -> new Act.Merge(meeting, other));
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "These items speak of a meeting of their own.")
  int split(
      @Mixin Signature signature,
      @Parameters(paramLabel = "ITEM", arity = "1..*") List<String> items) {
    return decide(signature, () -> new Act.Split(items.stream().map(ItemId::new).toList()));
  }

  @Command(
      name = "pin",
      mixinStandardHelpOptions = true,
      description = "A field of a meeting stays, whatever its sources say.")
  int pin(
      @Mixin Signature signature,
      @Parameters(index = "0", paramLabel = "KEY") String meeting,
      @Parameters(index = "1", paramLabel = "FIELD") Field field,
      @Parameters(index = "2", paramLabel = "VALUE") String value) {
    return decide(signature, () -> new Act.Pin(meeting, field, value));
  }

  @Command(
      name = "comment",
      mixinStandardHelpOptions = true,
      description = "A note; --reason is its text.")
  int comment(@Mixin Signature signature, @Parameters(paramLabel = "SUBJECT") String subject) {
    return decide(signature, () -> new Act.Comment(Subject.parse(subject)));
  }

  @Command(
      name = "erratum",
      mixinStandardHelpOptions = true,
      description = "A mistake of an earlier release; --reason tells it.")
  int erratum(@Mixin Signature signature, @Parameters(paramLabel = "SUBJECT") String subject) {
    return decide(signature, () -> new Act.Erratum(Subject.parse(subject)));
  }

  @Command(name = "undo", mixinStandardHelpOptions = true, description = "Takes a decision back.")
  int undo(@Mixin Signature signature, @Parameters(paramLabel = "NUMBER") long decision) {
    return decide(signature, () -> new Act.Undo(decision));
  }

  @Command(
      name = "add-meeting",
      mixinStandardHelpOptions = true,
      description = "A meeting that no source carries.")
  int addMeeting(
      @Mixin Signature signature,
      @Mixin CitationOptions citation,
      @Option(
              names = "--series",
              paramLabel = "NAME",
              required = true,
              description = "Canonical English name.")
          String series,
      @Option(
              names = "--partner",
              paramLabel = "KEY",
              required = true,
              description = "Key; may be repeated.")
          List<String> partners,
      @Option(names = "--ordinal", paramLabel = "N", description = "As printed.")
          @Nullable Integer ordinal,
      @Option(names = "--start", paramLabel = "DATE", description = "First day.")
          @Nullable String start,
      @Option(names = "--end", paramLabel = "DATE", description = "Last day.") @Nullable String end,
      @Option(names = "--place", paramLabel = "CITY", description = "City.") @Nullable String place,
      @Option(
              names = "--stage",
              paramLabel = "STAGE",
              description = "announced or held (default: ${DEFAULT-VALUE}).",
              defaultValue = "held")
          String stage) {
    return decide(
        signature,
        () ->
            new Act.AddMeeting(
                series,
                partners,
                ordinal,
                date(start),
                date(end),
                place,
                stage,
                citation.citation()));
  }

  @Command(
      name = "add-evidence",
      mixinStandardHelpOptions = true,
      description = "Evidence for a cell that no source carries.")
  int addEvidence(
      @Mixin Signature signature,
      @Mixin CitationOptions citation,
      @Option(names = "--partner", paramLabel = "KEY", required = true, description = "Key.")
          String partner,
      @Option(names = "--topic", paramLabel = "KEY", required = true, description = "Key.")
          String topic,
      @Option(
              names = "--instrument",
              paramLabel = "KEY",
              description = "What it was (default: ${DEFAULT-VALUE}).",
              defaultValue = "other")
          String instrument) {
    return decide(
        signature, () -> new Act.AddEvidence(partner, topic, instrument, citation.citation()));
  }

  private int read(DataOption data, Function<ReviewDesk, String> question) {
    print(CuratorsDesk.of(data).ask(question));
    return 0;
  }

  private int decide(Signature signature, Supplier<Act> act) {
    Decision decision =
        CuratorsDesk.of(signature.data).decide(signature.author, signature.reason, act);
    print(line(decision));
    return 0;
  }

  private static Subject parse(String subject) {
    try {
      return Subject.parse(subject);
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  private static String line(Decision decision) {
    return "decision %d, %s, %s: %s %s%n"
        .formatted(
            decision.number(),
            decision.at(),
            decision.author(),
            Json.write(decision.act()),
            decision.reason());
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  private void print(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
