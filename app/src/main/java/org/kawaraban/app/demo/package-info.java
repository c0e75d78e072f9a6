/**
 * The bundled local site that answers for the sources in {@code kawaraban up --demo}. The programs
 * do not know it: they list, fetch and tag it as they do the live sites.
 */
@NullMarked
package org.kawaraban.app.demo;

import org.jspecify.annotations.NullMarked;
