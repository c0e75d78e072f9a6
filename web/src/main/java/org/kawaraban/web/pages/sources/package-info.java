/**
 * Where the announcements come from: how each source fares, its history, and what an address would
 * give. Start at {@link org.kawaraban.web.pages.sources.SourcePages}.
 */
@NullMarked
package org.kawaraban.web.pages.sources;

import org.jspecify.annotations.NullMarked;
