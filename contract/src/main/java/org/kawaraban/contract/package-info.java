/**
 * The words of the house: the Kafka topics, what travels in them, and the vocabulary all programs
 * share.
 *
 * <p>Start at {@link org.kawaraban.contract.Topics}. A {@link org.kawaraban.contract.PressItem}
 * becomes a {@link org.kawaraban.contract.TaggedItem}; both are JSON, and a golden file in the
 * tests holds their shape.
 *
 * <p>Knows nothing of how items are fetched, tagged, stored or shown.
 */
@NullMarked
package org.kawaraban.contract;

import org.jspecify.annotations.NullMarked;
