/**
 * What users do wrong, as values: {@link org.kawaraban.alert.refusal.Refused} says which rule it
 * breaks, and {@code alert.words} says it in the reader's language. Knows nothing else of alerts.
 */
@NullMarked
package org.kawaraban.alert.refusal;

import org.jspecify.annotations.NullMarked;
