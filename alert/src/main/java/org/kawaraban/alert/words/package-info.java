/**
 * What alerts say to people, in English and Japanese: {@link
 * org.kawaraban.alert.words.StatementWriter} makes a statement of a notice. Whether it becomes a
 * mail or a message in a chat is for the channels.
 */
@NullMarked
package org.kawaraban.alert.words;

import org.jspecify.annotations.NullMarked;
