package org.kawaraban.web;

import org.kawaraban.store.citation.Attributions;
import org.kawaraban.store.intake.Rehearsal;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.web.account.Accounts;

/**
 * What the pages and the API are made over.
 *
 * @param record what everybody may read
 * @param attributions what the terms of the sources ask of a citation
 * @param desk where curators decide
 * @param rehearsal shows curators what a decision would change
 * @param accounts who may do more than read
 */
public record WebServices(
    RecordReader record,
    Attributions attributions,
    ReviewDesk desk,
    Rehearsal rehearsal,
    Accounts accounts) {}
