package org.kawaraban.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kawaraban.alert.AlertDesk;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.citation.Citations;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.account.Attempts;
import org.kawaraban.web.account.Gate;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.RecordQueries;
import org.kawaraban.web.query.Refusal;
import org.kawaraban.web.reference.Reference;
import org.kawaraban.web.services.Captures;
import org.kawaraban.web.services.WebServices;

/** The pages by path. */
public final class Pages {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<String, Form> forms = new LinkedHashMap<>();
  private final ErrorPage error = new ErrorPage();
  private final RecordReader reader;
  private final Reference reference;
  private final Vocabulary vocabulary;
  private final Assets assets;
  private final String address;
  private final Clock clock;
  private final Captures captures;

  /**
   * @param address where readers find the pages, for what leads there from elsewhere
   */
  public Pages(
      WebServices services,
      Vocabulary vocabulary,
      Assets assets,
      Gate gate,
      String address,
      Clock clock) {
    this.address = address;
    this.reader = services.record();
    this.reference = services.reference();
    this.vocabulary = vocabulary;
    this.assets = assets;
    this.clock = clock;
    this.captures = services.captures();
    RecordQueries queries = new RecordQueries(vocabulary);
    Choices choices = new Choices(vocabulary, reader);
    pages.put("/", new TodayPage(reader));
    pages.put("/items", new ItemsPage(reader, queries, choices));
    pages.put("/search", new SearchPage(reader, queries));
    pages.put("/items/{id}", new ItemPage(reader));
    pages.put("/meetings", new MeetingsPage(reader, queries, choices));
    pages.put("/items/{id}/revisions/{revision}", new RevisionPage(reader));
    pages.put(
        "/meetings/{series}/{key}",
        new MeetingPage(reader, new Citations(reader, vocabulary, reference.attributions())));
    pages.put("/partners/{key}", new PartnerPage(reader));
    pages.put("/figures", new FiguresPage(reader));
    pages.put("/table1", new Table1Page(reader));
    pages.put("/table1/{partner}/{area}", new CellPage(reader, services.desk()));
    ReportPage report = new ReportPage(services.desk().reports(), new Attempts(clock));
    pages.put("/report", report);
    forms.put("/report", report);
    pages.put("/absence", new AbsencePage(reader, queries, vocabulary, clock));
    pages.put("/sources", new SourcesPage(reader));
    pages.put("/api", new ApiPage());
    accounts(services.accounts(), gate);
    SubjectPage subject = new SubjectPage(reader, services.desk(), services.rehearsal());
    pages.put("/review", new ReviewPage(services.desk()));
    pages.put("/review/subject", subject);
    forms.put("/review/subject", subject);
    subscriptions(services.alerts(), choices);
    alerts(services.alerts());
  }

  private void subscriptions(AlertDesk desk, Choices choices) {
    NewSubscriptionPage one = new NewSubscriptionPage(desk, choices, vocabulary);
    SubscriptionPage known = new SubscriptionPage(desk);
    pages.put("/subscriptions", new SubscriptionsPage(desk));
    pages.put("/subscriptions/new", one);
    forms.put("/subscriptions/new", one);
    pages.put("/subscriptions/{id}", known);
    forms.put("/subscriptions/{id}/{act}", known);
  }

  private void alerts(AlertDesk desk) {
    ConsentPage confirm = new ConsentPage(desk.consents(), ConsentPage.Act.CONFIRM);
    ConsentPage unsubscribe = new ConsentPage(desk.consents(), ConsentPage.Act.UNSUBSCRIBE);
    pages.put("/alerts/confirm/{token}", confirm);
    forms.put("/alerts/confirm/{token}", confirm);
    pages.put("/alerts/unsubscribe/{token}", unsubscribe);
    forms.put("/alerts/unsubscribe/{token}", unsubscribe);
  }

  private void accounts(Accounts accounts, Gate gate) {
    SignInPage signIn = new SignInPage(accounts);
    InvitationPage invitation = new InvitationPage(accounts);
    AccountPage account = new AccountPage(accounts, gate);
    AccountsPage all = new AccountsPage(accounts);
    pages.put("/sign-in", signIn);
    pages.put("/invitations/{secret}", invitation);
    pages.put("/account", account);
    pages.put("/accounts", all);
    forms.put("/sign-in", signIn);
    forms.put("/sign-out", account::signOut);
    forms.put("/invitations/{secret}", invitation);
    forms.put("/account/tokens", account::createToken);
    forms.put("/account/tokens/{number}/revoke", account::revokeToken);
    forms.put("/accounts/invite", all::invite);
    forms.put("/accounts/remove", all::remove);
  }

  public Map<String, Handler> routes() {
    Map<String, Handler> routes = new LinkedHashMap<>();
    pages.forEach((path, page) -> routes.put(path, request -> show(page, request)));
    Downloads downloads = new Downloads(reader, captures, clock, this::frame);
    routes.put("/items/{id}/capture/{revision}", downloads::capture);
    routes.put("/meetings/{series}/{key}/calendar.ics", downloads::calendar);
    return routes;
  }

  /** What is sent with POST, by path. */
  public Map<String, Handler> formRoutes() {
    Map<String, Handler> routes = new LinkedHashMap<>();
    forms.forEach((path, form) -> routes.put(path, request -> submit(form, request)));
    return routes;
  }

  /** Answers a refusal with a page that says why; who must sign in is led there. */
  public void refuse(Context request, Refusal refusal) {
    if (refusal.status() == HttpStatus.UNAUTHORIZED.getCode()) {
      String to = request.queryString() == null ? "" : "?" + request.queryString();
      request.redirect(
          Link.to("/sign-in", Map.of("to", Frame.ownPath(request.path()) + to)),
          HttpStatus.SEE_OTHER);
      return;
    }
    request.status(refusal.status());
    Frame frame = frame(request);
    write(request, frame, error.show(frame, refusal));
  }

  private void show(Page page, Context request) {
    Frame frame = frame(request);
    Page.Model model = page.show(request, frame);
    if (model instanceof Listed list) {
      Optional<Format> format = Format.of(Parameters.of(request));
      if (format.isPresent()) {
        ListFiles.answer(request, list, format.get());
        return;
      }
    }
    write(request, frame, model);
  }

  private void submit(Form form, Context request) {
    Frame frame = frame(request);
    Form.Answer answer = form.submit(request, frame);
    if (answer instanceof Form.SeeOther next) {
      request.redirect(next.path(), HttpStatus.SEE_OTHER);
    } else if (answer instanceof Form.Show shown) {
      request.status(shown.status());
      write(request, frame, shown.model());
    }
  }

  private Frame frame(Context request) {
    return Frame.of(request, vocabulary, reader, reference, address, assets, clock.instant());
  }

  private void write(Context request, Frame frame, Page.Model model) {
    StringOutput html = new StringOutput();
    templates.render(model.template(), model, html);
    if (model.runsScript()) {
      request.header(ContentSecurityPolicy.HEADER, ContentSecurityPolicy.OWN_SCRIPT);
    }
    request.header("Content-Language", frame.language().code());
    request.header("Vary", "Accept-Encoding, Accept-Language");
    request.header(
        "Cache-Control", frame.visitor().account().isEmpty() ? "no-cache" : "private, no-store");
    request.contentType("text/html; charset=utf-8").result(html.toString());
  }
}
