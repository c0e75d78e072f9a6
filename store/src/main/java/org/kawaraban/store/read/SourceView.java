package org.kawaraban.store.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.SourceReport;

/**
 * A source and how it fares.
 *
 * @param lastSuccess when it was last readable (listed, unchanged, empty or stale), or null
 * @param items of this source in the record
 */
public record SourceView(SourceReport newest, @Nullable Instant lastSuccess, long items) {}
