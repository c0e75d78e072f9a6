package org.kawaraban.store.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How far the labels of a release agree with a reader's.
 *
 * @param figures all of them, with intervals, baselines and every error
 * @param table those a reader of the release looks for first, in Markdown, with its last line break
 */
public record Quality(ObjectNode figures, String table) {}
