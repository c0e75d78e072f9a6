package org.kawaraban.web.services;

import java.net.URI;
import java.util.Optional;

/** Asks an address as a poll would; nothing of it is kept or sent on. */
@FunctionalInterface
public interface Trials {
  /** Nobody can ask. */
  Trials NONE = address -> Optional.empty();

  /** What the address gave; empty while another is asked. */
  Optional<Tried> of(URI address);
}
