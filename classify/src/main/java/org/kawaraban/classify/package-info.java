/**
 * Says of one press item what a careful reader applying the codebook would: whether it is relevant,
 * whom Japan engages with, on what, by which act, and which meetings it speaks of.
 *
 * <p>Start at {@link org.kawaraban.classify.Tagger}, which is pure. {@link
 * org.kawaraban.classify.ClassifyTopology} puts it between two Kafka topics, and {@link
 * org.kawaraban.classify.ClassifyProgram} runs that.
 *
 * <p>Knows nothing of how items were fetched or of the record they end in.
 */
@NullMarked
package org.kawaraban.classify;

import org.jspecify.annotations.NullMarked;
