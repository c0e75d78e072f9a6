/**
 * Broker and database of the tests: {@link org.kawaraban.testbed.Testbed} chooses where they come
 * from, and the same tests run on all three.
 */
@NullMarked
package org.kawaraban.testbed;

import org.jspecify.annotations.NullMarked;
