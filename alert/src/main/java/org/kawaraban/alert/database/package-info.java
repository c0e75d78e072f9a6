/** The PostgreSQL schema {@code alert}: its connections and its migrations. */
@NullMarked
package org.kawaraban.alert.database;

import org.jspecify.annotations.NullMarked;
