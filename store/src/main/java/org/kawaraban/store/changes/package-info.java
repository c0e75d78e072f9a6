/**
 * What became different in the record, told to others.
 *
 * <p>Whoever writes the record puts each difference into a {@link
 * org.kawaraban.store.changes.ChangeLog}; {@link org.kawaraban.store.changes.ChangeRepository}
 * writes them in the transaction of the record (a transactional outbox), and {@link
 * org.kawaraban.store.changes.ChangeRelay} sends them to Kafka, each once.
 */
@NullMarked
package org.kawaraban.store.changes;

import org.jspecify.annotations.NullMarked;
