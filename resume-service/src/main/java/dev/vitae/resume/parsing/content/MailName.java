package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What an e-mail address tells of its owner's name: {@code ada.park@…}, {@code apark@…} and {@code parka@…} are Ada Park's. */
final class MailName {

    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_ALONE = 4;

    private final String letters;

    private MailName(String letters) {
        this.letters = letters;
    }

    /** @param address null when none is known, which tells nothing */
    static MailName of(String address) {
        String local = address == null ? "" : address.substring(0, address.indexOf('@'));
        return new MailName(Folding.fold(local).replaceAll("[^\\p{L}]", ""));
    }

    /** Two of the words are in the address, or one with the initials of others and nothing else. */
    boolean isSurely(String name) {
        return match(name).sure();
    }

    /** A word of it is in the address. */
    boolean mayBe(String name) {
        Match match = match(name);
        return match.sure() || match.longest() >= SHORTEST_ALONE;
    }

    /** The address is made of all words of the name and of nothing else. */
    boolean isAllOf(String name) {
        Match match = match(name);
        return match.words() >= 2 && match.left().isEmpty() && match.others().isEmpty();
    }

    /** The address has words of what comes after the name, too. */
    boolean goesOn(String name, String next) {
        return match(name + " " + next).words() > match(name).words();
    }

    private record Match(int words, int longest, String left, List<String> others) {

        boolean sure() {
            return words >= 2 || words == 1 && !left.isEmpty() && left.length() <= others.size() && areInitials();
        }

        private boolean areInitials() {
            return left.chars().allMatch(c -> others.stream().anyMatch(word -> word.charAt(0) == c));
        }
    }

    private Match match(String name) {
        String left = letters;
        int words = 0;
        int longest = 0;
        List<String> others = new ArrayList<>();
        for (String word : words(name)) {
            String found =
                    spellings(word).stream().filter(left::contains).findFirst().orElse("");
            if (word.length() < SHORTEST_WORD || found.isEmpty()) {
                others.add(word);
                continue;
            }
            left = left.replaceFirst(found, "");
            words++;
            longest = Math.max(longest, word.length());
        }
        return new Match(words, longest, left, others);
    }

    private static List<String> words(String name) {
        return List.of(name.split("[\\s-]+")).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", ""))
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> spellings(String word) {
        return List.of(
                Folding.fold(word),
                Folding.fold(word.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ø", "oe")));
    }
}
