package org.kawaraban.alert.personal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.kawaraban.alert.subscription.SubscriptionRepository;
import org.kawaraban.contract.Json;

/**
 * All that alerts know of an owner. In transactions of the caller.
 *
 * <p>Secrets of webhooks and the tokens of links are left out of what is given: they are ours to
 * keep, and a file lies about.
 */
public final class PersonalData {
  private static final String SUBSCRIPTIONS =
      "select id from alert.subscription where owner = :owner";
  private static final String MATCHES =
      "select id from alert.match where subscription in (" + SUBSCRIPTIONS + ")";
  private static final String CHANNELS = "select id from alert.channel where owner = :owner";
  private static final String MESSAGES =
      "select id from alert.message where channel in (" + CHANNELS + ")";

  private static final String EXPORT =
      """
      select jsonb_build_object(
        'owner', cast(:owner as text),
        'subscriptions', (
          select coalesce(jsonb_agg(to_jsonb(s) - 'owner' - 'version' - 'feed_token'
            order by s.created, s.id), '[]')
          from alert.subscription s where s.owner = :owner),
        'channels', (
          select coalesce(jsonb_agg(to_jsonb(c) - 'owner' - 'secret' - 'former_secret'
            - 'confirm_token' - 'stop_token' order by c.created, c.id), '[]')
          from alert.channel c where c.owner = :owner),
        'alerts', (
          select coalesce(jsonb_agg(jsonb_build_object(
              'subscription', m.subscription, 'number', m.number, 'cause', m.cause,
              'matched', m.matched, 'state', m.state,
              'changes', (select coalesce(jsonb_agg(jsonb_build_object(
                  'change', l.change, 'reasons', l.reasons) order by l.change), '[]')
                from alert.match_change l where l.match = m.id))
            order by m.subscription, m.number), '[]')
          from alert.match_state m where m.subscription in (%1$s)),
        'known', (
          select coalesce(jsonb_agg(to_jsonb(t) order by t.subscription, t.meeting), '[]')
          from alert.told t where t.subscription in (%1$s)),
        'messages', (
          select coalesce(jsonb_agg(jsonb_build_object(
              'id', s.id, 'channel', s.channel, 'created', s.created, 'state', s.state,
              'body', s.body::jsonb,
              'attempts', (select coalesce(jsonb_agg(to_jsonb(a) - 'message' order by a.number), '[]')
                from alert.attempt a where a.message = s.id))
            order by s.created, s.id), '[]')
          from alert.message s where s.channel in (%2$s)))
      """
          .formatted(SUBSCRIPTIONS, CHANNELS);

  /** Everything, as one object: subscriptions, channels, alerts, what they know, messages. */
  public static JsonNode export(Handle handle, String owner) {
    return handle
        .createQuery(EXPORT)
        .bind("owner", owner)
        .map((row, context) -> Json.read(row.getString(1), JsonNode.class))
        .one();
  }

  /**
   * Deletes everything. Of a subscription an empty row stays, by which matchers hear that it is
   * gone.
   *
   * @return how many subscriptions and channels there were
   */
  public static int forget(Handle handle, String owner) {
    // Whoever writes for an owner locks in this order too. After it nothing new comes to be.
    SubscriptionRepository.lockAll(handle);
    List.of(SUBSCRIPTIONS, MATCHES, CHANNELS, MESSAGES)
        .forEach(ids -> run(handle, owner, ids + " order by id for update"));
    int channels = count(handle, owner, CHANNELS);
    run(handle, owner, "delete from alert.attempt where message in (" + MESSAGES + ")");
    run(handle, owner, "delete from alert.message_match where message in (" + MESSAGES + ")");
    run(handle, owner, "delete from alert.message where id in (" + MESSAGES + ")");
    run(handle, owner, "delete from alert.match_change where match in (" + MATCHES + ")");
    run(handle, owner, "delete from alert.match where id in (" + MATCHES + ")");
    run(handle, owner, "delete from alert.told where subscription in (" + SUBSCRIPTIONS + ")");
    run(
        handle,
        owner,
        "delete from alert.subscription_channel where channel in (" + CHANNELS + ")");
    run(handle, owner, "delete from alert.channel where owner = :owner");
    return channels + SubscriptionRepository.empty(handle, owner);
  }

  private static int count(Handle handle, String owner, String ids) {
    return handle.createQuery(ids).bind("owner", owner).mapTo(String.class).list().size();
  }

  private static void run(Handle handle, String owner, String statement) {
    handle.createUpdate(statement).bind("owner", owner).execute();
  }

  private PersonalData() {}
}
