/**
 * An instance in one file, and back: tables, topics, captures.
 *
 * <p>{@link org.kawaraban.store.backup.Backup} writes one state of it while it is being written on;
 * {@link org.kawaraban.store.backup.Restore} checks every byte before it touches a database, and
 * takes files of older schemas.
 */
@NullMarked
package org.kawaraban.store.backup;

import org.jspecify.annotations.NullMarked;
