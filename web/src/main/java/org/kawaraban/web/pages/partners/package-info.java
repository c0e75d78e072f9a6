/**
 * Japan's partners: Table 1 of the paper, what a cell of it rests on, one partner, and partners
 * side by side. Start at {@link org.kawaraban.web.pages.partners.PartnerPages}.
 */
@NullMarked
package org.kawaraban.web.pages.partners;

import org.jspecify.annotations.NullMarked;
