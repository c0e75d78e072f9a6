/**
 * Lists as Atom feeds; start at {@link org.kawaraban.web.feeds.AtomFeed}. Values in, text out: what
 * is listed, and in which language, is decided by whoever asks.
 */
@NullMarked
package org.kawaraban.web.feeds;

import org.jspecify.annotations.NullMarked;
