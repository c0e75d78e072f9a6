/**
 * The record as a whole: what is new today, figures, what it does not have, its API, reports of
 * mistakes, and the map for machines. Start at {@link
 * org.kawaraban.web.pages.overview.OverviewPages}.
 */
@NullMarked
package org.kawaraban.web.pages.overview;

import org.jspecify.annotations.NullMarked;
