package org.kawaraban.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kawaraban.contract.Vocabulary;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.web.account.Visitor;
import org.kawaraban.web.query.Parameters;
import org.kawaraban.web.query.Refusal;
import org.kawaraban.web.reference.Reference;
import org.kawaraban.web.services.WebServices;

/** The pages by path: each is declared once, then shown in the frame of its request. */
public final class Pages {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
  private final Map<String, Handler> pages = new LinkedHashMap<>();
  private final Map<String, Handler> forms = new LinkedHashMap<>();
  private final Map<String, Handler> downloads = new LinkedHashMap<>();
  private final ErrorPage error = new ErrorPage();
  private final RecordReader reader;
  private final Reference reference;
  private final Vocabulary vocabulary;
  private final Assets assets;
  private final String address;
  private final Clock clock;

  /**
   * @param address where readers find the pages, for what leads there from elsewhere
   */
  public Pages(
      WebServices services, Vocabulary vocabulary, Assets assets, String address, Clock clock) {
    this.reader = services.record();
    this.reference = services.reference();
    this.vocabulary = vocabulary;
    this.assets = assets;
    this.address = address;
    this.clock = clock;
  }

  /** Declares a page. */
  public void show(String path, Page page) {
    pages.put(path, request -> show(page, request));
  }

  /** Declares what is sent with POST. */
  public void submit(String path, Form form) {
    forms.put(path, request -> submit(form, request));
  }

  /** Declares what is kept as a file. */
  public void download(String path, Download download) {
    downloads.put(path, request -> download.answer(request, frame(request)));
  }

  public Map<String, Handler> routes() {
    return Collections.unmodifiableMap(pages);
  }

  /** What is kept as a file, by path. */
  public Map<String, Handler> downloadRoutes() {
    return Collections.unmodifiableMap(downloads);
  }

  /** What is sent with POST, by path. */
  public Map<String, Handler> formRoutes() {
    return Collections.unmodifiableMap(forms);
  }

  /** Answers a refusal with a page that says why; who must sign in is led there. */
  public void refuse(Context request, Refusal refusal) {
    if (refusal.status() == HttpStatus.UNAUTHORIZED.getCode() && Visitor.isAdmitted(request)) {
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
