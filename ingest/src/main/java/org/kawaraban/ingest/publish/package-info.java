/**
 * Sends items, dead letters and source reports to Kafka.
 *
 * <p>Start at {@link org.kawaraban.ingest.publish.ItemPublisher}, the one {@link
 * org.kawaraban.ingest.publish.Outlet} of a running program.
 */
@NullMarked
package org.kawaraban.ingest.publish;

import org.jspecify.annotations.NullMarked;
