/** The PostgreSQL schema {@code store}: its connections and its migrations. */
@NullMarked
package org.kawaraban.store.database;

import org.jspecify.annotations.NullMarked;
