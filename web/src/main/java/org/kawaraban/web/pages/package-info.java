/**
 * The record as pages, one class per page with a template of the same name; start at {@link
 * org.kawaraban.web.pages.Pages}.
 *
 * <p>A page maps its request and the record to a model; the template (precompiled by jte into this
 * package) writes it, escaping all it is given. What all pages share is the {@link
 * org.kawaraban.web.pages.Frame}: language, labels, links. No page needs JavaScript, none loads
 * from another host; {@link org.kawaraban.web.pages.Listed} ones are feeds and files as well.
 */
@NullMarked
package org.kawaraban.web.pages;

import org.jspecify.annotations.NullMarked;
