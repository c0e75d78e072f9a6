/**
 * Makes the text of a page comparable without losing where each character came from: {@link
 * org.kawaraban.classify.text.PageText} normalises title and body and cuts them into sentences.
 *
 * <p>Knows no words: only letters, digits, breaks and languages.
 */
@NullMarked
package org.kawaraban.classify.text;

import org.jspecify.annotations.NullMarked;
