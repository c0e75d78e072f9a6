package org.kawaraban.classify.explain;

import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.Evidence;

/**
 * A label that was not given though the page has words for it.
 *
 * @param label as in the evidence that {@code tag} prints: {@code relevant}, {@code partner:CN},
 *     {@code topic:cybercrime}
 * @param evidence the words, with the rule that did not take them; null where no words stand for it
 * @param reason one clause for a person
 */
public record NearMiss(String label, @Nullable Evidence evidence, String reason) {}
