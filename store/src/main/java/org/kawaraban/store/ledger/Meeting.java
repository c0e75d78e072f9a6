package org.kawaraban.store.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kawaraban.contract.ItemId;
import org.kawaraban.contract.Mode;
import org.kawaraban.contract.PartialDate;
import org.kawaraban.contract.Stage;

/**
 * One sitting of a series.
 *
 * @param key the name that is shown, one of {@code keys}
 * @param keys names that lead to it and to no other meeting
 * @param formerKeys names that older revisions of its sources earned and no current one does; of
 *     two meetings that both have one, the current owner goes first
 * @param day by which lists are ordered: the first day of the start, else the earliest capture
 *     (UTC)
 * @param sources its items, the preferred first
 */
public record Meeting(
    String key,
    NavigableSet<String> keys,
    Set<String> formerKeys,
    String series,
    List<String> partners,
    @Nullable Integer ordinal,
    @Nullable PartialDate start,
    @Nullable PartialDate end,
    @Nullable String place,
    Mode mode,
    Stage stage,
    LocalDate day,
    List<ItemId> sources) {}
