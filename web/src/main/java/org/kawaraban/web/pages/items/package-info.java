/**
 * Press items: lists of them, search, one item with the evidence of its tags marked in the text,
 * one revision against the one before. Start at {@link org.kawaraban.web.pages.items.ItemPages}.
 */
@NullMarked
package org.kawaraban.web.pages.items;

import org.jspecify.annotations.NullMarked;
