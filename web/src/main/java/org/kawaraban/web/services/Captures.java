package org.kawaraban.web.services;

import java.util.Optional;
import org.kawaraban.contract.ItemId;

/** Pages as they were fetched. */
@FunctionalInterface
public interface Captures {
  /** Nobody has any. */
  Captures NONE = (item, revision) -> Optional.empty();

  /** The bytes that a revision was read from; empty where they are out of reach. */
  Optional<byte[]> of(ItemId item, String revision);
}
