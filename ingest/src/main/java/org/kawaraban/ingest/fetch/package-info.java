/**
 * Asks one URL, politely and within limits; every ordinary outcome is a value.
 *
 * <p>Start at {@link org.kawaraban.ingest.fetch.Fetcher}. Requests reach no private address unless
 * told to, one host is asked one thing at a time with a gap between, and a bot challenge is
 * reported, never evaded.
 *
 * <p>Knows nothing of sources, listings or pages.
 */
@NullMarked
package org.kawaraban.ingest.fetch;

import org.jspecify.annotations.NullMarked;
