/**
 * Tells a person why a page has its labels and why it has no others: {@link
 * org.kawaraban.classify.explain.ExplanationText}.
 *
 * <p>Knows no rules; it shows what they said.
 */
@NullMarked
package org.kawaraban.classify.explain;

import org.jspecify.annotations.NullMarked;
