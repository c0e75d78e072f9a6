/**
 * One data directory and the instance that runs on it: {@link
 * org.kawaraban.app.instance.DataDirectory} is locked by one process at a time, {@link
 * org.kawaraban.app.instance.Backbone} is where its broker and database are found.
 */
@NullMarked
package org.kawaraban.app.instance;

import org.jspecify.annotations.NullMarked;
