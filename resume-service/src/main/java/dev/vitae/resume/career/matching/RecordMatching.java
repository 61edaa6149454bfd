package dev.vitae.resume.career.matching;

import dev.vitae.resume.skills.SkillKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which record tells of the same as a résumé. Names are the same that differ in case, width or spacing alone.
 *
 * <ul>
 *   <li>Two skills are the same by name.
 *   <li>Two jobs are the same at one company, two studies at one school, if they may have been at the same time and have the
 *       same title or degree (one that is not stated is the same as any) or start in the same month.
 * </ul>
 *
 * A record tells of one thing of the résumé at most. Where several could be the same, those come first between which nothing
 * differs, then those with the same title and start, then those with the same start, then the others; so what was taken over
 * once is found again.
 */
public final class RecordMatching {

    /** Where it was, and as what: the members that tell. A skill is only somewhere: in the list. */
    private final String place;

    private final String role;

    private RecordMatching(String place, String role) {
        this.place = place;
        this.role = role;
    }

    public static RecordMatching ofSkills() {
        return new RecordMatching("name", "");
    }

    public static RecordMatching ofJobs() {
        return new RecordMatching("company", "title");
    }

    public static RecordMatching ofStudies() {
        return new RecordMatching("school", "degree");
    }

    /** @return in the order of what is stated */
    public List<Match> match(List<Stated> stated, List<Known> known) {
        Map<String, Set<Known>> free = new HashMap<>();
        known.forEach(record -> free.computeIfAbsent(name(record.texts(), place), any -> new LinkedHashSet<>())
                .add(record));
        Map<String, Known> found = new HashMap<>();
        List<Stated> mostStated = new ArrayList<>(stated);
        mostStated.sort(Comparator.comparingInt(Stated::weight).reversed());
        for (BiPredicate<Stated, Known> same : inOrder()) {
            for (Stated one : mostStated) {
                Set<Known> there = free.getOrDefault(name(one.texts(), place), Set.of());
                if (!found.containsKey(one.path())) {
                    there.stream()
                            .filter(record -> isPossible(one, record) && same.test(one, record))
                            .findFirst()
                            .ifPresent(record -> {
                                found.put(one.path(), record);
                                there.remove(record);
                            });
                }
            }
        }
        return stated.stream()
                .map(one -> new Match(one, Optional.ofNullable(found.get(one.path()))))
                .toList();
    }

    private List<BiPredicate<Stated, Known>> inOrder() {
        return List.of(
                (one, record) -> one.differences(record).isEmpty(),
                (one, record) -> hasSameRole(one, record) && one.startsWith(record),
                (one, record) -> one.statesMonthOfStart() && one.startsWith(record),
                this::hasSameRole);
    }

    private static boolean isPossible(Stated one, Known record) {
        return Span.of(one.period()).mayOverlap(record.span());
    }

    private boolean hasSameRole(Stated one, Known record) {
        String stated = name(one.texts(), role);
        String known = name(record.texts(), role);
        return stated.isEmpty() || known.isEmpty() || stated.equals(known);
    }

    /** Empty where there is none. No record has an empty place, so what states none is found nowhere. */
    private static String name(Map<String, String> texts, String member) {
        String text = texts.get(member);
        return text == null ? "" : SkillKey.fold(text);
    }
}
