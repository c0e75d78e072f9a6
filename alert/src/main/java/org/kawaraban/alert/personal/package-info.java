/**
 * What is known of one person: {@link org.kawaraban.alert.personal.PersonalData} gives it all, or
 * deletes it.
 */
@NullMarked
package org.kawaraban.alert.personal;

import org.jspecify.annotations.NullMarked;
