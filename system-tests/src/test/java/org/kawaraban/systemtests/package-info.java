/**
 * The product as its users start it. {@link org.kawaraban.systemtests.Kawaraban} runs the jar in a
 * process of its own; everything is asked over HTTP and the command line.
 */
@NullMarked
package org.kawaraban.systemtests;

import org.jspecify.annotations.NullMarked;
