/**
 * What subscribers are told: {@link org.kawaraban.alert.tell.Notice} is the content of one message,
 * {@link org.kawaraban.alert.tell.Told} what it says of one change in both languages. Values only;
 * how they look in a mail or a feed is for those who write these.
 */
@NullMarked
package org.kawaraban.alert.tell;

import org.jspecify.annotations.NullMarked;
