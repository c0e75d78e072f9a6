/**
 * Where alerts go: a {@link org.kawaraban.alert.channel.Channel} of an owner, what is sent there as
 * a {@link org.kawaraban.alert.channel.Letter}, and what came of it. How it is sent is for those
 * who implement {@link org.kawaraban.alert.channel.Sender}.
 */
@NullMarked
package org.kawaraban.alert.channel;

import org.jspecify.annotations.NullMarked;
