package org.kawaraban.store.matrix;

import org.kawaraban.store.read.MatrixView.CellEvidence;

/**
 * A tie of partner and area in a relevant official item: what fills a cell. It has a date: an act
 * that neither its meeting nor its page dates belongs to no year of the table and fills no cell.
 *
 * @param partner key
 * @param area topic key
 */
public record CellTie(String partner, String area, CellEvidence evidence) {}
