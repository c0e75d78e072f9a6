/** What of the other programs the pages and the API are made over, and nothing else. */
@NullMarked
package org.kawaraban.web.services;

import org.jspecify.annotations.NullMarked;
