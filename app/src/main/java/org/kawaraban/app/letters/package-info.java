/**
 * The dead letters of an instance: {@link org.kawaraban.app.letters.DeadLetterBox} reads them and
 * drives them again.
 */
@NullMarked
package org.kawaraban.app.letters;

import org.jspecify.annotations.NullMarked;
