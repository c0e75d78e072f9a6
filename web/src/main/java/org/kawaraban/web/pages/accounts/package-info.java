/**
 * Signing in, the own account, and for who keeps them all accounts. Start at {@link
 * org.kawaraban.web.pages.accounts.AccountPages}.
 */
@NullMarked
package org.kawaraban.web.pages.accounts;

import org.jspecify.annotations.NullMarked;
