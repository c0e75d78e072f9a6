/**
 * What the pages say that is not in the record, because it belongs to the catalogue of sources and
 * to the taxonomy. Whoever starts the web gives it: {@link org.kawaraban.web.reference.Reference}.
 */
@NullMarked
package org.kawaraban.web.reference;

import org.jspecify.annotations.NullMarked;
