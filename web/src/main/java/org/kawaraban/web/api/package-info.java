/**
 * The record as JSON, one class per resource; start at {@link org.kawaraban.web.api.Api}.
 *
 * <p>Lists answer {@code {"items":[…],"next":null|"cursor"}}. What is refused answers {@code
 * application/problem+json} with what, where, found and allowed (RFC 9457). Parameters it does not
 * know are refused, so that a misspelt filter never passes for the whole record.
 */
@NullMarked
package org.kawaraban.web.api;

import org.jspecify.annotations.NullMarked;
