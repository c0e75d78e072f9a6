/**
 * The record as others read it: {@link org.kawaraban.store.read.RecordReader} and the views it
 * answers with. Web, API and command line see the record only through here.
 */
@NullMarked
package org.kawaraban.store.read;

import org.jspecify.annotations.NullMarked;
