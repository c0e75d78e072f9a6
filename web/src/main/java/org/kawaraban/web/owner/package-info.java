/**
 * What one owner has, as JSON for their programs: subscriptions, channels, deliveries; start at
 * {@link org.kawaraban.web.owner.OwnerApi}. Whoever asks with a token gets their own and nobody
 * else's, whatever their role.
 */
@NullMarked
package org.kawaraban.web.owner;

import org.jspecify.annotations.NullMarked;
