/**
 * The {@code kawaraban} command. {@link org.kawaraban.app.Kawaraban} is its entry; each command is
 * one file in {@code commands}. This module wires the programs together and is the only one that
 * knows them all.
 */
@NullMarked
package org.kawaraban.app;

import org.jspecify.annotations.NullMarked;
