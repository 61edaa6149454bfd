package dev.vitae.e2e.contract.rows;

import dev.vitae.e2e.contract.rows.RowRule.Deed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What each may do, as it would stand in the file. */
final class RowLine {

    private RowLine() {}

    static String of(Map<Who, Set<Deed>> can) {
        Map<Who, Set<Deed>> rest = new EnumMap<>(Who.class);
        can.forEach((who, deeds) -> rest.put(who, EnumSet.copyOf(deeds)));
        List<String> parts = new ArrayList<>();
        together("everybody", RowRules.EVERYBODY, rest, parts);
        together("self", RowRules.SELF, rest, parts);
        Map<String, String> byDeeds = new TreeMap<>();
        rest.forEach((who, deeds) -> byDeeds.merge(letters(deeds), who.word(), (some, more) -> some + "," + more));
        byDeeds.remove("");
        byDeeds.forEach((deeds, who) -> parts.add(who + "=" + deeds));
        return String.join(" ", parts);
    }

    private static void together(String name, Set<Who> group, Map<Who, Set<Deed>> rest, List<String> parts) {
        Set<Deed> common = EnumSet.allOf(Deed.class);
        group.forEach(who -> common.retainAll(rest.get(who)));
        if (!common.isEmpty()) {
            parts.add(name + "=" + letters(common));
            group.forEach(who -> rest.get(who).removeAll(common));
        }
    }

    private static String letters(Set<Deed> deeds) {
        return deeds.stream()
                .map(deed -> deed.name().toLowerCase().substring(0, 1))
                .collect(Collectors.joining());
    }
}
