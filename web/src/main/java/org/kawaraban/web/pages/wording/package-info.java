/**
 * How pages of any subject put what the record holds: the name of a meeting, a change as one line,
 * what a curator is asked, what a filter offers. Its templates write an item or a coming meeting as
 * a line of a list.
 */
@NullMarked
package org.kawaraban.web.pages.wording;

import org.jspecify.annotations.NullMarked;
