package org.kawaraban.store.matrix;

import org.kawaraban.store.read.MatrixView.CellEvidence;

/**
 * A tie of partner and area in a relevant official item: what fills a cell.
 *
 * @param partner key
 * @param area topic key
 */
public record CellTie(String partner, String area, CellEvidence evidence) {}
