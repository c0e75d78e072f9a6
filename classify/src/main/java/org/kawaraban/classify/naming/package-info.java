/**
 * What a meeting is called: that of its series, one by its kind and parties, or the name a page
 * itself has for it. Start at {@link org.kawaraban.classify.naming.Naming}.
 *
 * <p>Knows nothing of when and where a meeting is held, nor of which is the page's own.
 */
@NullMarked
package org.kawaraban.classify.naming;

import org.jspecify.annotations.NullMarked;
