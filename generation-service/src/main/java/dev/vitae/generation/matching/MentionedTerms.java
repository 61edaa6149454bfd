package dev.vitae.generation.matching;

import dev.vitae.generation.matching.Segment.Place;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Phrase;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Via;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Terms that a résumé shows by naming them, or by naming one that implies them. Repetition adds nothing. */
final class MentionedTerms {
    /** What a term adds that is shown in a job and listed too. */
    private static final int LISTED_TOO = 100;

    private static final int IMPLIED_PERCENT = 60;
    private static final int STUDIED = 900;
    private static final int MOST_EVIDENCE = 3;

    private final List<Segment> segments;

    private final Map<String, List<Hit>> known = new HashMap<>();

    MentionedTerms(List<Segment> segments) {
        this.segments = segments;
    }

    private record Hit(Segment segment, int strength, Via via) {}

    Shown shown(VacancyTerm term) {
        List<Hit> hits = hits(term);
        if (hits.isEmpty()) {
            return Shown.NOT;
        }
        int demonstrated = 0;
        int named = 0;
        boolean listedToo = false;
        for (Hit hit : hits) {
            Place place = hit.segment().place();
            if (place == Place.SKILLS || place == Place.SUMMARY) {
                named = Math.max(named, hit.strength());
                listedToo |= place == Place.SKILLS && hit.via() != Via.IMPLIED;
            } else {
                demonstrated = Math.max(demonstrated, hit.strength());
            }
        }
        int both = demonstrated + (listedToo ? LISTED_TOO : 0);
        int strength = demonstrated == 0 ? named : Math.min(TermMatching.FULL, Math.max(named, both));
        List<Evidence> evidence = hits.stream()
                .map(hit -> hit.segment().evidence())
                .distinct()
                .limit(MOST_EVIDENCE)
                .toList();
        return new Shown(true, strength, hits.get(0).via(), evidence);
    }

    /** Whether a job names a term or one that implies it. */
    boolean inJob(VacancyTerm term, int job) {
        return hits(term).stream().anyMatch(hit -> hit.segment().job() == job);
    }

    private List<Hit> hits(VacancyTerm term) {
        return known.computeIfAbsent(
                term.term(),
                name -> Lexicon.standard().entry(name).map(this::listed).orElseGet(() -> unlisted(name)));
    }

    private List<Hit> listed(Entry wanted) {
        List<Hit> hits = new ArrayList<>();
        for (Segment segment : segments) {
            Hit best = null;
            for (Mention mention : segment.mentions()) {
                Hit hit = hit(wanted, mention, segment);
                if (hit != null && (best == null || hit.strength() > best.strength())) {
                    best = hit;
                }
            }
            if (best != null) {
                hits.add(best);
            }
        }
        return strongestFirst(hits);
    }

    private Hit hit(Entry wanted, Mention mention, Segment segment) {
        if (mention.entry().equals(wanted)) {
            return new Hit(segment, strength(wanted, segment), mention.via());
        }
        if (Lexicon.standard().implied(mention.entry()).contains(wanted.canonical())) {
            return new Hit(segment, segment.strength() * IMPLIED_PERCENT / 100, Via.IMPLIED);
        }
        return null;
    }

    private static int strength(Entry wanted, Segment segment) {
        if (wanted.kind() == TermKind.CERTIFICATE && segment.place() == Place.CERTIFICATE) {
            return TermMatching.FULL;
        }
        boolean studied = wanted.kind() == TermKind.DOMAIN && segment.place() == Place.EDUCATION;
        return studied ? STUDIED : segment.strength();
    }

    private List<Hit> unlisted(String term) {
        Phrase phrase = Phrase.of(term);
        List<Hit> hits = new ArrayList<>();
        for (Segment segment : segments) {
            segment.states(phrase).ifPresent(via -> hits.add(new Hit(segment, segment.strength(), via)));
        }
        return strongestFirst(hits);
    }

    private static List<Hit> strongestFirst(List<Hit> hits) {
        hits.sort(Comparator.comparingInt(Hit::strength).reversed());
        return hits;
    }
}
