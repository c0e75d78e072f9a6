/**
 * Tells people what changed in the record. Knows the record by the topic {@code record-changes} and
 * by the store's read side.
 */
@NullMarked
package org.kawaraban.alert;

import org.jspecify.annotations.NullMarked;
