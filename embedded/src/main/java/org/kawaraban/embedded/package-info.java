/**
 * What a bare machine lacks, started by ourselves: {@link org.kawaraban.embedded.EmbeddedBroker}, a
 * Kafka broker in this JVM, and {@link org.kawaraban.embedded.EmbeddedPostgres}, a PostgreSQL
 * server as a child process. Both keep their data in a directory and survive the kill of the JVM.
 *
 * <p>The broker is started through internal classes of Kafka; nothing outside this package sees
 * them. Knows nothing of topics, schemas or programs.
 */
@NullMarked
package org.kawaraban.embedded;

import org.jspecify.annotations.NullMarked;
