/**
 * What the record knows of a change: {@link org.kawaraban.alert.record.FactsReader}, the one place
 * where alerts ask the store.
 */
@NullMarked
package org.kawaraban.alert.record;

import org.jspecify.annotations.NullMarked;
