/**
 * Tells whom Japan engages with from whom a page merely names.
 *
 * <p>Start at {@link org.kawaraban.classify.partner.Partners}, which asks the families of rules in
 * their order, the surest first. Each accepts partners into one tally, with the span and the id of
 * the rule.
 */
@NullMarked
package org.kawaraban.classify.partner;

import org.jspecify.annotations.NullMarked;
