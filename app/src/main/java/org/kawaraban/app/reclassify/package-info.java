/**
 * A new taxonomy takes over: {@link org.kawaraban.app.reclassify.Reclassification} waits until it
 * has read everything beside the old one, tells which items it tags otherwise, and hands over.
 */
@NullMarked
package org.kawaraban.app.reclassify;

import org.jspecify.annotations.NullMarked;
