package org.kawaraban.classify.naming;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kawaraban.classify.reading.ActorChains;
import org.kawaraban.classify.reading.Reading;
import org.kawaraban.classify.scan.Hit;
import org.kawaraban.classify.tag.Instruments;
import org.kawaraban.classify.taxonomy.Kind;
import org.kawaraban.classify.taxonomy.MeetingType;

/** Gives what a page names or reports its name: by its kind and by who sits with Japan. */
public final class Naming {
  private static final Set<String> QUAD_STATES = Set.of("US", "AU", "IN");

  private final Reading reading;
  private final MeetingNames names;
  private final Set<String> facing;
  private @Nullable Boolean headlineOfSeveral;

  /**
   * @param facing whom the page sets beside Japan, for a meeting that names nobody itself
   */
  public Naming(Reading reading, Set<String> facing) {
    this.reading = reading;
    this.names = new MeetingNames(reading.taxonomy());
    this.facing = facing;
  }

  /** A meeting of a kind the taxonomy knows; empty where nobody tells whose it is. */
  public Optional<NamedMeeting> of(Hit meeting) {
    MeetingType type = reading.taxonomy().meetingTypeOf(meeting.key());
    return names
        .of(type, parties(meeting))
        .map(name -> new NamedMeeting(meeting, type, withSubject(type, meeting, name)));
  }

  /** A summit or ministers' meeting told by an act or by who met, under no name. */
  public Optional<NamedMeeting> general(Hit told) {
    String act = Instruments.instrument(reading, told);
    boolean leaders = act.equals("summit") || act.equals("leaders");
    MeetingType type =
        reading.taxonomy().meetingType(leaders ? "summit" : kindOfMinisters(told.sentence()));
    return names.of(type, parties(told)).map(name -> new NamedMeeting(told, type, name));
  }

  /** Under a name the taxonomy lacks, as the page itself has it; empty where it has none. */
  public Optional<NamedMeeting> coined(Hit act) {
    return CoinedName.of(reading, names, act)
        .map(
            name ->
                new NamedMeeting(
                    act, null, new MeetingNames.Name(name, false, List.copyOf(parties(act)))));
  }

  /** By a common noun alone: who sits with Japan, what it is about and its kind. */
  public Optional<NamedMeeting> described(Hit act) {
    Set<String> parties = parties(act);
    return new DescribedName(reading, names, parties)
        .of(act)
        .map(
            name ->
                new NamedMeeting(
                    act, null, new MeetingNames.Name(name, false, List.copyOf(parties))));
  }

  /** Whether the sentence that names a meeting says who sits with Japan. */
  public boolean tellsWho(Hit meeting) {
    return reading.chains().in(meeting.sentence()).stream().anyMatch(ActorChains.Chain::pairsJapan);
  }

  private MeetingNames.Name withSubject(MeetingType type, Hit hit, MeetingNames.Name name) {
    return type.subject()
        ? CoinedName.subject(reading, hit)
            .map(
                subject ->
                    new MeetingNames.Name(name.series() + ": " + subject, false, name.partners()))
            .orElse(name)
        : name;
  }

  /** Who sits with Japan: those named right before the meeting's name, else on the page. */
  private Set<String> parties(Hit hit) {
    ActorChains.Chain nearest = null;
    for (ActorChains.Chain chain : reading.chains().in(hit.sentence())) {
      boolean nearer = nearest == null || distance(chain, hit) < distance(nearest, hit);
      nearest = chain.pairsJapan() && nearer ? chain : nearest;
    }
    if (nearest == null) {
      return facing;
    }
    Set<String> pair = nearest.partners();
    boolean more = pair.size() == 1 && isOfSeveral(hit.sentence());
    Set<String> all = more ? withOthers(pair, hit) : pair;
    return isOfQuad(all) ? Set.of("QUAD") : all;
  }

  private static int distance(ActorChains.Chain chain, Hit hit) {
    return Math.abs(chain.end() - hit.start());
  }

  /** "The ministers of Australia, India and Japan and the Secretary of State", on a Quad page. */
  private boolean isOfQuad(Set<String> pair) {
    return pair.size() > 1
        && QUAD_STATES.containsAll(pair)
        && reading.hits().has(Kind.PARTNER, "QUAD");
  }

  /** "Japan and the United States, and also Mr Cho of South Korea", at trilateral talks. */
  private Set<String> withOthers(Set<String> pair, Hit hit) {
    Set<String> all = new TreeSet<>(pair);
    reading
        .hits()
        .in(hit.sentence(), Kind.PARTNER)
        .map(Hit::key)
        .filter(facing::contains)
        .forEach(all::add);
    return all;
  }

  /** "Trilateral", 3か国: said by the sentence itself or by the headline. */
  private boolean isOfSeveral(int sentence) {
    Boolean headline = headlineOfSeveral;
    if (headline == null) {
      headline = reading.headline().stream().anyMatch(this::saysSeveral);
      headlineOfSeveral = headline;
    }
    return headline || saysSeveral(sentence);
  }

  private boolean saysSeveral(int sentence) {
    return reading.taxonomy().particles("ofSeveral").anyIn(reading.folded(sentence));
  }

  private String kindOfMinisters(int sentence) {
    boolean foreign = reading.cue(sentence, "foreignMinisters");
    boolean defence = reading.cue(sentence, "defenceMinisters");
    if (foreign == defence) {
      return foreign ? "2+2" : "ministers";
    }
    return foreign ? "foreign-ministers" : "defence-ministers";
  }
}
