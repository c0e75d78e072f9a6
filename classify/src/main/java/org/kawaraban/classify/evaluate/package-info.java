/**
 * Measures how far labels agree with those of a reader: {@link
 * org.kawaraban.classify.evaluate.Evaluation} counts page by page and gives figures with intervals,
 * beside those of two baselines.
 *
 * <p>Knows labels only, in the shape of the codebook; not how they were found. Nothing that tags
 * may use this package.
 */
@NullMarked
package org.kawaraban.classify.evaluate;

import org.jspecify.annotations.NullMarked;
