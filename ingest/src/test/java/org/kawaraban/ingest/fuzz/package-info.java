/**
 * What strangers send, made up by Jazzer: each reader answers anything with a value, soon, and with
 * nothing that its promise excludes.
 *
 * <p>Seeds lie beside the classes among the resources, {@code <class>Inputs/<method>}; what Jazzer
 * finds is kept there and read again by every run. CONTRIBUTING says how to fuzz for longer.
 */
@NullMarked
package org.kawaraban.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
