/**
 * Makes meetings of mentions: the ledger of a series.
 *
 * <p>Start at {@link org.kawaraban.store.ledger.Ledger}. The answer depends on which mentions there
 * are, never on the order in which they came. The rules are those of the design's "Identity and
 * order".
 *
 * <p>Knows no database, no topic and no clock.
 */
@NullMarked
package org.kawaraban.store.ledger;

import org.jspecify.annotations.NullMarked;
