package org.kawaraban.web.services;

import org.kawaraban.alert.AlertDesk;
import org.kawaraban.store.dataset.Releases;
import org.kawaraban.store.read.RecordReader;
import org.kawaraban.store.record.Rehearsal;
import org.kawaraban.store.review.ReviewDesk;
import org.kawaraban.web.account.Accounts;
import org.kawaraban.web.reference.Reference;

/**
 * What the pages and the API are made over.
 *
 * @param record what everybody may read
 * @param reference what is known of sources and places beside the record
 * @param desk where curators decide
 * @param rehearsal shows curators what a decision would change
 * @param accounts who may do more than read
 * @param alerts what subscribers ask for
 * @param captures pages as they were fetched
 * @param releases of the record, as they are offered
 * @param trials asks addresses for curators
 */
public record WebServices(
    RecordReader record,
    Reference reference,
    ReviewDesk desk,
    Rehearsal rehearsal,
    Accounts accounts,
    AlertDesk alerts,
    Captures captures,
    Releases releases,
    Trials trials) {}
