/**
 * Benchmarks. {@link org.kawaraban.bench.BenchMain} is the entry ({@code kawaraban bench}). Every
 * figure is printed beside a limit measured in the same run, because the machine is shared.
 */
@NullMarked
package org.kawaraban.bench;

import org.jspecify.annotations.NullMarked;
