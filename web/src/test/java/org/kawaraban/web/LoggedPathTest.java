package org.kawaraban.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Without a database, so that whoever asks for one fails and is logged. */
class LoggedPathTest {
  private final RunningWeb web = RunningWeb.with(TestServices.reading(Fixtures.record()));
  private final Logger logger = (Logger) LoggerFactory.getLogger(Routes.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    web.close();
  }

  @Test
  void linksThatAreAsGoodAsAPasswordAreNotLogged() throws Exception {
    for (String link : new String[] {"/alerts/confirm/", "/alerts/unsubscribe/", "/invitations/"}) {
      assertThat(web.get(link + "abcdefgh2345").statusCode()).as(link).isEqualTo(500);
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "request failed path=/alerts/confirm/…",
            "request failed path=/alerts/unsubscribe/…",
            "request failed path=/invitations/…");
  }
}
