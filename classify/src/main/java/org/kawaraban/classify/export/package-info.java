/**
 * Writes the scheme of the codebook for other programs: {@link
 * org.kawaraban.classify.export.ConceptScheme} puts vocabulary, forms and definitions together,
 * {@link org.kawaraban.classify.export.Skos} and JSON write it.
 *
 * <p>Knows nothing of tagging.
 */
@NullMarked
package org.kawaraban.classify.export;

import org.jspecify.annotations.NullMarked;
