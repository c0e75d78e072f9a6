/**
 * What a page says, before anything is judged: its headline and lead, which sentences speak of
 * cyber matters, where Japan is named, and who is named in one breath with whom. All rules read one
 * {@link org.kawaraban.classify.reading.Reading}.
 *
 * <p>Knows no labels.
 */
@NullMarked
package org.kawaraban.classify.reading;

import org.jspecify.annotations.NullMarked;
