/**
 * Turns changes into matches: {@link org.kawaraban.alert.intake.ChangeIntake} reads them, {@link
 * org.kawaraban.alert.intake.MatchWriter} decides who hears of each, and once. Sends nothing.
 */
@NullMarked
package org.kawaraban.alert.intake;

import org.jspecify.annotations.NullMarked;
