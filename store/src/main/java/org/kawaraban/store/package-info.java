/**
 * Keeps the record: items with their revisions, the ledger of meetings, Table 1.
 *
 * <p>{@link org.kawaraban.store.StoreProgram} writes it (package {@code intake}, with {@code
 * ledger} and {@code matrix} as its pure heart); {@link org.kawaraban.store.StoreReader} reads it
 * alone. Others see the record through package {@code read}, which {@code query} answers from
 * PostgreSQL.
 */
@NullMarked
package org.kawaraban.store;

import org.jspecify.annotations.NullMarked;
