/**
 * Full text in English and Japanese: {@link org.kawaraban.store.search.Analysis} (Lucene) makes
 * lexemes of texts and of what is looked for, PostgreSQL finds and ranks them.
 *
 * <p>{@link org.kawaraban.store.search.Indexer} follows the record and writes an entry for the
 * newest revision of each item; {@link org.kawaraban.store.search.SearchQueries} asks the entries.
 * An entry is a pure function of the tagged item ({@link org.kawaraban.store.search.Entry}), so the
 * index can be dropped and is made again. Lucene's types do not leave this package.
 */
@NullMarked
package org.kawaraban.store.search;

import org.jspecify.annotations.NullMarked;
