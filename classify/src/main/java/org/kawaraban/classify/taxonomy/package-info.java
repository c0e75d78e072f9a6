/**
 * The words by which texts are recognised: reads {@code taxonomy.yaml}, refuses what contradicts
 * itself or the vocabulary, and hands out the forms with what each means.
 *
 * <p>Start at {@link org.kawaraban.classify.taxonomy.Taxonomy}. Knows nothing of how a text is
 * scanned or judged.
 */
@NullMarked
package org.kawaraban.classify.taxonomy;

import org.jspecify.annotations.NullMarked;
