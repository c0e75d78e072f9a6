package org.kawaraban.classify.taxonomy;

/**
 * What a form stands for. Within one {@link Layer} the longest form at a place hides those inside
 * it; layers do not see each other.
 */
public enum Kind {
  JAPAN(Layer.ACTOR),
  /** Key: a partner. */
  PARTNER(Layer.ACTOR),
  /** A body of a partner; key: the partner. */
  BODY(Layer.ACTOR),
  /** Japan and partners in one word, such as 日米韓; key: the partners, separated by {@code +}. */
  COMPOUND(Layer.ACTOR),
  /** Partners without Japan in one word, such as 米韓; key as in {@link #COMPOUND}. */
  FOREIGN_COMPOUND(Layer.ACTOR),
  /** Looks like a partner and is none. */
  NOT_PARTNER(Layer.ACTOR),
  /** Key: a Japanese ministry or agency. */
  MINISTRY(Layer.MINISTRY),
  /** As {@link #MINISTRY}, by a name that ministries of other states bear too. */
  SHARED_MINISTRY(Layer.MINISTRY),
  /** Key: {@code strong}, {@code weak} or {@code data}. */
  CYBER(Layer.CYBER),
  NOT_CYBER(Layer.CYBER),
  /** Key: id of a topic rule. */
  TOPIC(Layer.NONE),
  /** What must follow a form of the rule in the key. */
  TOPIC_THEN(Layer.NONE),
  /** What must stand in one sentence with a form of the rule in the key. */
  TOPIC_NEAR(Layer.NONE),
  /** What must not. */
  TOPIC_WITHOUT(Layer.NONE),
  /** Key: a kind of meeting and, behind a blank, its instrument. */
  MEETING(Layer.MEETING),
  /** Key: that of an {@link ActType}. */
  ACT(Layer.ACT),
  /** Looks like an act and is none. */
  NOT_ACT(Layer.ACT),
  /** Key: the city's English name. */
  PLACE(Layer.PLACE),
  /** What a Japanese headline calls a meeting; key: its English word. */
  NAME_KIND(Layer.NAME),
  NAME_SUBJECT(Layer.NAME),
  /** Key: the English name of a Japanese office. */
  NAME_OFFICE(Layer.NAME),
  /** Key: name of the cue. */
  CUE(Layer.NONE);

  /** Forms that compete for a place in the text. */
  public enum Layer {
    ACTOR,
    MINISTRY,
    CYBER,
    MEETING,
    ACT,
    PLACE,
    NAME,
    /** No competition. */
    NONE
  }

  private final Layer layer;

  Kind(Layer layer) {
    this.layer = layer;
  }

  public Layer layer() {
    return layer;
  }
}
