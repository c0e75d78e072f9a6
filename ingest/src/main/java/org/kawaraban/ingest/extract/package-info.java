/**
 * Turns the bytes of one page into title, date, text, attachments and language twin.
 *
 * <p>Start at {@link org.kawaraban.ingest.extract.PageReader}. A source's own rules come first, the
 * largest block of text is the last rung. {@link org.kawaraban.ingest.extract.CanonicalUrl} decides
 * which URLs are one page.
 *
 * <p>Pure: knows no network, clock or database.
 */
@NullMarked
package org.kawaraban.ingest.extract;

import org.jspecify.annotations.NullMarked;
