/**
 * What a subscription matches of what is there: {@link org.kawaraban.alert.trial.BackTest} tries it
 * on the changes there were, {@link org.kawaraban.alert.trial.Inquiry} asks for one of them, and
 * {@link org.kawaraban.alert.trial.Agenda} has the meetings to come; by the same rules and the same
 * code as alerts.
 */
@NullMarked
package org.kawaraban.alert.trial;

import org.jspecify.annotations.NullMarked;
