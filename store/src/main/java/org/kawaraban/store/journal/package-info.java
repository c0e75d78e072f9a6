/**
 * Curators' decisions as they lie in the database, in the order of their making.
 *
 * <p>{@link org.kawaraban.store.journal.DecisionRepository} is all of it; what follows from
 * decisions is told by {@code curation}, which knows no database.
 */
@NullMarked
package org.kawaraban.store.journal;

import org.jspecify.annotations.NullMarked;
