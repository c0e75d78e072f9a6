/**
 * The program that lists, fetches and extracts what the sources publish.
 *
 * <p>Start at {@link org.kawaraban.ingest.IngestProgram}. A source of the {@code catalogue} is
 * asked by {@code poll} through {@code fetch}; its listing is read by {@code listing}, each new
 * page by {@code extract}; {@code publish} sends the item on. {@code imports} takes saved files the
 * same way.
 *
 * <p>Knows nothing of tags, meetings or the record.
 */
@NullMarked
package org.kawaraban.ingest;

import org.jspecify.annotations.NullMarked;
