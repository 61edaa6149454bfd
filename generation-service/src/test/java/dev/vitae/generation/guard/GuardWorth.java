package dev.vitae.generation.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each check is worth on the open sets: the lies that it finds and that it alone finds, and the same of honest texts. A
 * check is told by the kind and the reason of what it finds. Blind sets are not read.
 */
final class GuardWorth {
    private static final List<String> OPEN =
            List.of("own", "once-frozen", "once-frozen-2", "practice-4", "practice-5", "practice-6");

    private static final class Worth {
        private int lies;
        private int liesAlone;
        private int honest;
        private int honestAlone;

        private void add(boolean clean, boolean alone) {
            lies += clean ? 0 : 1;
            liesAlone += !clean && alone ? 1 : 0;
            honest += clean ? 1 : 0;
            honestAlone += clean && alone ? 1 : 0;
        }
    }

    private GuardWorth() {}

    /** Run in the module's folder, with its test classes. */
    public static void main(String[] args) {
        Map<String, Worth> table = new TreeMap<>();
        for (String set : OPEN) {
            for (RatedCase told : RatedCase.of(set)) {
                Set<String> checks = told.check().findings().stream()
                        .map(finding -> finding.kind() + ": " + finding.reason())
                        .collect(Collectors.toSet());
                checks.forEach(check ->
                        table.computeIfAbsent(check, name -> new Worth()).add(told.clean(), checks.size() == 1));
            }
        }
        System.out.println("lies  alone  honest  alone");
        table.forEach((check, worth) -> System.out.printf(
                Locale.ROOT,
                "%4d  %5d  %6d  %5d  %s%n",
                worth.lies,
                worth.liesAlone,
                worth.honest,
                worth.honestAlone,
                check));
    }
}
