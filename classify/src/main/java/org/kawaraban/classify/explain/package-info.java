/**
 * Tells a person why a page has its labels ({@link org.kawaraban.classify.explain.ExplanationText})
 * and why it has no others ({@link org.kawaraban.classify.explain.NearMisses}).
 *
 * <p>It asks the rules again, so that tagging keeps no trace and pays nothing; it has none itself.
 */
@NullMarked
package org.kawaraban.classify.explain;

import org.jspecify.annotations.NullMarked;
