package org.kawaraban.web.health;

import java.util.List;

/** Whether the parts of the instance do their work; asked at each request, so it must be quick. */
@FunctionalInterface
public interface Readiness {
  /** Every part, in the order of the flow; the instance is ready when all of them are. */
  List<Component> components();

  /**
   * One part.
   *
   * @param name a word: {@code store}, {@code broker}
   * @param detail one sentence: what it waits for, or what it does; may be empty
   */
  record Component(String name, boolean ready, String detail) {}
}
