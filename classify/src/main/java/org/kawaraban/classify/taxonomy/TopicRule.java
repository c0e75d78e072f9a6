package org.kawaraban.classify.taxonomy;

/**
 * One rule of a topic. Its forms and conditions are {@link Form}s of the kinds {@code TOPIC_…} with
 * the rule's id as key.
 *
 * @param within how many characters may lie between a form and what must follow; 0 where nothing
 *     must
 * @param developing whether the sentence must name a developing partner
 */
public record TopicRule(
    String id, String topic, Need needs, int within, boolean near, boolean developing) {}
