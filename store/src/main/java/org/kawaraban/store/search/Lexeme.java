package org.kawaraban.store.search;

/**
 * One word of a text in the form in which it is looked for.
 *
 * @param position among the words of the text, from 0; what is not looked for (particles, articles)
 *     counts too
 * @param start offset in the text, UTF-16 units
 * @param end offset after its last character
 */
record Lexeme(String text, int position, int start, int end) {}
