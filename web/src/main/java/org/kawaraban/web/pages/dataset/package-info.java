/**
 * Releases of the record, for those who cite it and compute with it. Start at {@link
 * org.kawaraban.web.pages.dataset.DatasetPages}.
 */
@NullMarked
package org.kawaraban.web.pages.dataset;

import org.jspecify.annotations.NullMarked;
