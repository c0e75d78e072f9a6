/**
 * Judges a page that has been read: relevance, topics, instrument and ties, one small class for
 * each family of rules. Partners have a package of their own, and so have meetings.
 *
 * <p>Knows no Kafka, no clock and no files. Its rules are those of the codebook; the words they
 * look for are in the taxonomy.
 */
@NullMarked
package org.kawaraban.classify.tag;

import org.jspecify.annotations.NullMarked;
