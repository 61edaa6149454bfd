package dev.vitae.resume.skills;

import dev.vitae.document.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A skill that an operation names.
 *
 * @param share its part of the operation, in millionths
 * @param employments places in a résumé's experience that name it
 */
record NamedSkill(String key, int share, List<Integer> employments) {

    private static final int WHOLE = 1_000_000;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    NamedSkill {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of a skill");
        }
        if (employments.size() > Limits.EXPERIENCE) {
            throw new IllegalArgumentException("more employments than a résumé has");
        }
    }

    /**
     * Each key once, in the order of the keys, so that the shares do not hang on the event's order: they are equal and add up to
     * the whole, the first ones get what is left over.
     */
    static List<NamedSkill> of(List<String> keys, List<EmploymentsOfSkill> employments) {
        Map<String, List<Integer>> entries = employments.stream()
                .collect(Collectors.toMap(
                        EmploymentsOfSkill::skillKey, EmploymentsOfSkill::entries, (first, again) -> first));
        TreeSet<String> each = new TreeSet<>(keys);
        List<NamedSkill> named = new ArrayList<>();
        for (String key : each) {
            int share = WHOLE / each.size() + (named.size() < WHOLE % each.size() ? 1 : 0);
            named.add(new NamedSkill(key, share, entries.getOrDefault(key, List.of())));
        }
        return List.copyOf(named);
    }
}
