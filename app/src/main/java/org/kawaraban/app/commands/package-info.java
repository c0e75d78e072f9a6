/**
 * One file per command of {@code kawaraban}. A command reads the command line and the environment,
 * wires the programs it needs, and prints; what it decides is one of three exit codes.
 */
@NullMarked
package org.kawaraban.app.commands;

import org.jspecify.annotations.NullMarked;
