package dev.vitae.generation.matching;

import dev.vitae.generation.terms.TermKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a score adds up: {@code score = round(gain · reach / (weight · 10,000))}, 0 without weight.
 *
 * @param weight of all terms
 * @param gain Σ weight · strength of all terms; strength in thousandths
 * @param reach 0 to 1000: how far the person's rank and years reach to what is asked
 * @param parts the same sums by importance and kind, in the order required, preferred, context
 */
@Schema(name = "ScoreBreakdown")
public record Breakdown(long weight, long gain, int reach, List<Part> parts) {

    /** The sums over the terms of one importance and kind. @param terms how many they are */
    @Schema(name = "ScorePart")
    public record Part(Importance importance, TermKind kind, int terms, long weight, long gain) {
        private Part and(TermMatch match) {
            long more = (long) match.weight() * match.strength();
            return new Part(importance, kind, terms + 1, weight + match.weight(), gain + more);
        }
    }

    public Breakdown {
        parts = List.copyOf(parts);
    }

    static Breakdown of(List<TermMatch> matches, int reach) {
        Map<Importance, Map<TermKind, Part>> sums = new EnumMap<>(Importance.class);
        for (TermMatch match : matches) {
            sums.computeIfAbsent(match.importance(), importance -> new EnumMap<>(TermKind.class))
                    .compute(match.kind(), (kind, sum) -> (sum == null ? none(match) : sum).and(match));
        }
        List<Part> parts = new ArrayList<>();
        sums.values().forEach(byKind -> parts.addAll(byKind.values()));
        return new Breakdown(
                parts.stream().mapToLong(Part::weight).sum(),
                parts.stream().mapToLong(Part::gain).sum(),
                reach,
                parts);
    }

    /** 0 to 100; halves are rounded up. */
    int score() {
        return weight == 0 ? 0 : (int) ((gain * reach * 2 + weight * 10_000) / (weight * 20_000));
    }

    private static Part none(TermMatch match) {
        return new Part(match.importance(), match.kind(), 0, 0, 0);
    }
}
