/**
 * What curators decided, and what follows from it.
 *
 * <p>A {@link org.kawaraban.store.curation.Decision} is never changed or deleted; {@link
 * org.kawaraban.store.curation.Curation} says which of them count and answers the ledger. They win
 * over the machine and outlive any new reading of the pages.
 *
 * <p>Pure: no database, no topic, no clock.
 */
@NullMarked
package org.kawaraban.store.curation;

import org.jspecify.annotations.NullMarked;
