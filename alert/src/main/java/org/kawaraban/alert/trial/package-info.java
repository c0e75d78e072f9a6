/**
 * What a subscription would have matched: {@link org.kawaraban.alert.trial.BackTest} tries it on
 * every change there ever was, by the same rules and the same code as alerts.
 */
@NullMarked
package org.kawaraban.alert.trial;

import org.jspecify.annotations.NullMarked;
