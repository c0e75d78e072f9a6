/**
 * Judges a scanned page: relevance, partners, topics, instrument and ties, one small class for each
 * family of rules, all reading one {@link org.kawaraban.classify.tag.Reading}.
 *
 * <p>Knows no Kafka, no clock and no files. Its rules are those of the codebook; the words they
 * look for are in the taxonomy.
 */
@NullMarked
package org.kawaraban.classify.tag;

import org.jspecify.annotations.NullMarked;
