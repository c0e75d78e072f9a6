/**
 * The PostgreSQL schema {@code ingest}, brought up to date by {@link
 * org.kawaraban.ingest.schema.IngestSchema}. Which tables mean what stands in the migrations and in
 * the repositories that own them.
 */
@NullMarked
package org.kawaraban.ingest.schema;

import org.jspecify.annotations.NullMarked;
