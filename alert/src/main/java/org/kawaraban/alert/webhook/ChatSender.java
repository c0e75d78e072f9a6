package org.kawaraban.alert.webhook;

import java.time.Instant;
import java.util.Map;
import org.kawaraban.alert.channel.Attempt;
import org.kawaraban.alert.channel.Letter;
import org.kawaraban.alert.channel.Sender;
import org.kawaraban.alert.tell.Notice;
import org.kawaraban.alert.words.StatementWriter;
import org.kawaraban.alert.words.StatementWriter.Consent;
import org.kawaraban.contract.Json;

/**
 * Sends messages as people read them to a chat's incoming webhook, in Slack's shape, which others
 * (Mattermost, Rocket.Chat) take as well. Who has the URL may write there; nothing is signed.
 */
public final class ChatSender implements Sender {
  private final Post post;
  private final StatementWriter statements;

  /**
   * @param privateAddresses whether receivers inside our own network are allowed
   */
  public ChatSender(boolean privateAddresses, StatementWriter statements) {
    this.post = new Post(privateAddresses);
    this.statements = statements;
  }

  @Override
  public Attempt send(Letter letter, Instant now) {
    Notice notice = Notice.read(letter.body());
    String body = Json.write(ChatMessage.of(statements.write(notice, Consent.NONE)));
    return post.send(letter.channel().address(), Map.of(), body, now);
  }

  @Override
  public void close() {
    post.close();
  }
}
