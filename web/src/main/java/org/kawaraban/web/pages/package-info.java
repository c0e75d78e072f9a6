/**
 * What every page is made of; start at {@link org.kawaraban.web.pages.Pages}. The pages themselves
 * are in the packages below, one for each subject.
 *
 * <p>A page maps its request and the record to a model; the template of its subject and name
 * (precompiled by jte into the page's package) writes it, escaping all it is given. What all pages
 * share is the {@link org.kawaraban.web.pages.Frame}: language, labels, links. No page needs
 * JavaScript, none loads from another host; {@link org.kawaraban.web.pages.Listed} ones are feeds
 * and files as well.
 *
 * <p>Knows no subject: pages are declared to it.
 */
@NullMarked
package org.kawaraban.web.pages;

import org.jspecify.annotations.NullMarked;
