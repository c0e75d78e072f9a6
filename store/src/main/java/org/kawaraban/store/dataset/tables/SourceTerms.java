package org.kawaraban.store.dataset.tables;

/**
 * On what terms a source's pages are used.
 *
 * @param source its id, as items carry it
 * @param attribution the sentence its terms ask for; empty where they ask for none
 * @param terms in short
 */
public record SourceTerms(String source, String name, String attribution, String terms) {}
