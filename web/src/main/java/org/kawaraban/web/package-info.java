/**
 * The HTTP face of the record: pages for people, JSON for programs, health and metrics for whoever
 * runs it.
 *
 * <p>Start at {@link org.kawaraban.web.WebProgram}. What is asked for is read in {@code web.query};
 * {@code web.pages} answers in HTML, one package below it for each subject, {@code web.api} in
 * JSON, {@code web.health} to operators.
 *
 * <p>Sees the record only through {@link org.kawaraban.store.read.RecordReader}: no SQL, no Kafka.
 */
@NullMarked
package org.kawaraban.web;

import org.jspecify.annotations.NullMarked;
