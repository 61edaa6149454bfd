package dev.vitae.resume.parsing.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Parts the last two items of lists that end in "… and …", where all lists of a section do; one alone may be one skill. */
final class LastItems {

    private static final Pattern AND =
            Pattern.compile("^(?<before>\\S.*?)\\s+(?:and|und|et|y|e|en|sowie)\\s+(?<after>\\S.*)$");
    /** "…, and Docker". */
    private static final Pattern LEADING = Pattern.compile("^(?:and|und|sowie) (?=\\S)");

    private static final int FEWEST = 2;

    private LastItems() {}

    /**
     * @param written the items of each line
     * @param labelled of a line's index, whether a label says that it is a list
     */
    static List<List<String>> parted(List<List<String>> written, IntPredicate labelled) {
        List<List<String>> bare = written.stream()
                .map(items -> items.stream()
                        .map(item -> LEADING.matcher(item).replaceFirst(""))
                        .toList())
                .toList();
        List<List<String>> lists = IntStream.range(0, bare.size())
                .filter(i -> bare.get(i).size() > 1 || labelled.test(i) && endsInTwo(bare.get(i)))
                .mapToObj(bare::get)
                .toList();
        // Where most lines have one item each, "and" stands within it.
        boolean all = lists.size() >= FEWEST
                && lists.size() * 2 >= bare.size()
                && lists.stream().allMatch(LastItems::endsInTwo);
        return all ? bare.stream().map(LastItems::withLastParted).toList() : bare;
    }

    private static boolean endsInTwo(List<String> items) {
        int last = items.size() - 1;
        return last >= 0
                && AND.matcher(items.get(last)).matches()
                && items.subList(0, last).stream()
                        .noneMatch(item -> AND.matcher(item).matches());
    }

    private static List<String> withLastParted(List<String> items) {
        if (items.isEmpty() || !endsInTwo(items)) {
            return items;
        }
        List<String> parted = new ArrayList<>(items.subList(0, items.size() - 1));
        Matcher two = AND.matcher(items.get(items.size() - 1));
        if (two.matches()) {
            parted.add(two.group("before"));
            parted.add(two.group("after"));
        }
        return parted;
    }
}
