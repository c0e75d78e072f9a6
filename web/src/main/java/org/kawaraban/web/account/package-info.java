/** Who visits: accounts, the secrets that stand for them, and what each role may do. */
@NullMarked
package org.kawaraban.web.account;

import org.jspecify.annotations.NullMarked;
