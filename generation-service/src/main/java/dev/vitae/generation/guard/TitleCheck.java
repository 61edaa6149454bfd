package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a job title says no more than the source's: the same words in the same order. Leading words of seniority and
 * a suffix in brackets or behind a comma may go, words may be abbreviated, rank may not rise.
 */
final class TitleCheck {
    private static final Set<String> LEADING =
            Set.of("senior", "lead", "principal", "staff", "experienced", "leitender", "leitende");

    private static final int SHORTEST = 3;

    private TitleCheck() {}

    /** The part of the tailored title that the source does not support. */
    static Optional<String> unsupported(String told, String stated) {
        List<String> words = words(told);
        boolean risen = Levels.ofTitle(told) > Levels.ofTitle(stated);
        if (words.equals(words(stated)) || (!risen && forms(stated).contains(words) && !words.isEmpty())) {
            return Optional.empty();
        }
        if (!risen && isPart(words, words(stated), stated)) {
            return Optional.empty();
        }
        List<String> shortened = Initials.shortened(words, words(stated));
        if (!risen && shortened.equals(Initials.shortened(words(stated), words))) {
            return Optional.empty();
        }
        if (!risen && isSameWords(words, words(stated))) {
            return Optional.empty();
        }
        List<Token> added = Tokens.of(told).stream()
                .filter(token ->
                        !words(stated).containsAll(expanded(token.folded()).toList()))
                .toList();
        return Optional.of(
                added.isEmpty()
                        ? told
                        : told.substring(
                                added.get(0).start(),
                                added.get(added.size() - 1).end()));
    }

    /** The same words in another order, or with a speciality left out before the same last word. */
    private static boolean isPart(List<String> told, List<String> all, String stated) {
        boolean plain =
                Tokens.of(stated).stream().noneMatch(token -> Words.standard().isNeutral(token.folded()));
        boolean same = told.size() == all.size() && all.containsAll(told) && told.containsAll(all);
        boolean shorter = !TitleRetelling.isLesser(stated)
                && told.size() > 1
                && told.size() < all.size()
                && all.containsAll(told)
                && all.get(0).equals(told.get(0))
                && all.get(all.size() - 1).equals(told.get(told.size() - 1));
        return plain && !stated.matches(".*[(,\\[/].*") && (same || shorter);
    }

    /** Each word meets one of the other title, inflected or shortened; words of rank keep their order. */
    private static boolean isSameWords(List<String> told, List<String> stated) {
        List<String> all = said(stated);
        List<String> some = said(told);
        return !some.isEmpty()
                && some.stream().allMatch(word -> isLike(word, all))
                && all.stream().allMatch(word -> some.stream().anyMatch(other -> isLike(other, List.of(word))))
                && some.stream()
                        .filter(TitleCheck::isLevel)
                        .toList()
                        .equals(all.stream().filter(TitleCheck::isLevel).toList());
    }

    private static boolean isLevel(String word) {
        return Clauses.isRank(word)
                || Words.standard().has("level.1", word)
                || Words.standard().has("level.0", word);
    }

    /** "To" parts the assistant from the director; other function words may go. */
    private static List<String> said(List<String> words) {
        return words.stream()
                .filter(word -> word.equals("to") || !Words.standard().isNeutral(word))
                .toList();
    }

    /** The same word, inflected or shortened. */
    static boolean isLike(String word, List<String> words) {
        return words.contains(word)
                || isShortened(word, words)
                || word.chars().allMatch(Character::isLetter)
                        && words.stream().anyMatch(other -> Keys.isInflected(word, other));
    }

    /** "Std." of "Stunden", "2" of "two": an abbreviation by its first letters, a number by its sign. */
    static boolean isShortened(String word, List<String> words) {
        boolean number = word.chars().allMatch(Character::isDigit);
        return words.stream()
                .anyMatch(other -> number
                        ? Words.standard()
                                .number(other)
                                .map(String::valueOf)
                                .filter(word::equals)
                                .isPresent()
                        : word.length() >= SHORTEST && word.length() < other.length() && other.startsWith(word));
    }

    private static List<List<String>> forms(String stated) {
        List<List<String>> forms = new ArrayList<>();
        for (String form : List.of(stated, stated.replaceFirst("\\s*[(\\[,].*", ""))) {
            List<String> words = words(form);
            forms.add(words);
            for (int i = 0; i < words.size() && LEADING.contains(words.get(i)); i++) {
                forms.add(words.subList(i + 1, words.size()));
            }
        }
        return forms;
    }

    private static List<String> words(String title) {
        return Tokens.of(Clauses.fold(title)).stream()
                .flatMap(token -> expanded(token.folded()))
                .toList();
    }

    private static Stream<String> expanded(String word) {
        return Arrays.stream(full(word).split(" "));
    }

    /** What an abbreviation stands for. */
    static String full(String word) {
        return switch (word) {
            case "sr" -> "senior";
            case "jr" -> "junior";
            case "mgr" -> "manager";
            case "vp" -> "vice president";
            case "cto" -> "chief technology officer";
            case "ceo" -> "chief executive officer";
            case "cfo" -> "chief financial officer";
            case "asst" -> "assistant";
            case "assoc" -> "associate";
            case "rn" -> "registered nurse";
            default -> word;
        };
    }
}
