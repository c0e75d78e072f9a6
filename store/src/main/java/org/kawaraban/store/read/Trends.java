package org.kawaraban.store.read;

import java.util.List;

/**
 * The record counted by year. Every list is ordered by its first two members, then by year; what
 * has no year is in none.
 *
 * @param meetings by partner; one of several partners counts with each
 * @param areas items that fill a cell of Table 1, by the year of the act
 * @param bonds who is named together by relevant items: Japan ({@code JP}) with each partner, and
 *     partners with each other, the first by key before the second
 * @param coverage sources by year
 */
public record Trends(
    List<Meetings> meetings, List<Area> areas, List<Bond> bonds, List<Coverage> coverage) {
  public Trends {
    meetings = List.copyOf(meetings);
    areas = List.copyOf(areas);
    bonds = List.copyOf(bonds);
    coverage = List.copyOf(coverage);
  }

  /** Meetings with one partner that began, or are to begin, in a year. */
  public record Meetings(String partner, int year, long held, long announced) {}

  /** Items that tie one partner to one topic by an act of a year. */
  public record Area(String topic, String partner, int year, long items) {}

  /** Items that name two as acting with each other. */
  public record Bond(String one, String other, long items) {}

  /**
   * What one source gave in a year.
   *
   * @param items published in it, relevant or not
   * @param polls of its listing made in it
   * @param readable how many of these could read it
   */
  public record Coverage(String source, int year, long items, long polls, long readable) {}
}
