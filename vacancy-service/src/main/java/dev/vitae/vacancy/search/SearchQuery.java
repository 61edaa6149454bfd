package dev.vitae.vacancy.search;

import dev.vitae.vacancy.search.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person looks for, written as in a web search: all words, {@code "those in a row"}, {@code -not}, {@code or} between
 * alternatives. Each word is looked for in the forms of every language, so none has to be named; signs of scripts without spaces
 * by what stands side by side.
 *
 * @param exact as {@code tsquery}
 * @param parts of it, where a word may be a misspelt name; else none
 * @param words all that is looked for, in all forms: what to mark in a text
 * @param said how many words, or pairs of signs, are looked for
 */
public record SearchQuery(String exact, List<Part> parts, Set<String> words, int said) {

    /**
     * A word or phrase. Of a group all have to be there, of several groups one.
     *
     * @param word folded, where it may be misspelt; empty where it may not
     * @param query as {@code tsquery}
     */
    public record Part(int group, String word, String query) {}

    private static final Pattern PARTS = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)(\\S+)");
    private static final int SHORTEST_MISSPELT = 4;
    /** Of more words than these none is taken for misspelt. */
    private static final int MOST_MISSPELT = 4;

    /** Empty where there is nothing in it to look for. */
    public static Optional<SearchQuery> of(String text) {
        List<List<Part>> groups = new ArrayList<>();
        groups.add(new ArrayList<>());
        Set<String> words = new LinkedHashSet<>();
        int sought = 0;
        Matcher matcher = PARTS.matcher(text);
        while (matcher.find()) {
            boolean phrase = matcher.group(2) != null;
            boolean without = "-".equals(phrase ? matcher.group(1) : matcher.group(3));
            String said = phrase ? matcher.group(2) : matcher.group(4);
            if (!phrase && !without && said.equalsIgnoreCase("or")) {
                groups.add(new ArrayList<>());
            } else {
                List<Token> tokens = said(Tokens.of(said));
                List<Part> group = groups.get(groups.size() - 1);
                part(groups.size(), tokens, phrase, without).ifPresent(group::add);
                if (!without) {
                    sought += tokens.size();
                    tokens.forEach(token -> words.addAll(forms(token)));
                }
            }
        }
        groups.removeIf(List::isEmpty);
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchQuery(exact(groups), parts(groups), words, sought));
    }

    private static String exact(List<List<Part>> groups) {
        return groups.stream().map(SearchQuery::all).collect(Collectors.joining(" | "));
    }

    private static String all(List<Part> group) {
        return group.stream().map(Part::query).collect(Collectors.joining(" & ", "(", ")"));
    }

    /**
     * The same where each word may also be a name that is written nearly so; empty where none is.
     *
     * @param names of the person's vacancies, as {@link SearchText#names} has them
     */
    public Optional<SearchQuery> near(Collection<String> names) {
        Set<String> known = names.stream()
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .filter(name -> name.length() >= SHORTEST_MISSPELT - 1)
                .collect(Collectors.toSet());
        Map<Integer, List<Part>> groups = new TreeMap<>();
        Set<String> found = new LinkedHashSet<>();
        for (Part part : parts) {
            Set<String> near = part.word().isEmpty() ? Set.of() : Spelling.near(part.word(), known);
            found.addAll(near);
            String or = near.stream().map(name -> " | '" + name + "':AB").collect(Collectors.joining());
            groups.computeIfAbsent(part.group(), group -> new ArrayList<>())
                    .add(new Part(part.group(), part.word(), "(" + part.query() + or + ")"));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.addAll(words);
        return Optional.of(new SearchQuery(exact(List.copyOf(groups.values())), List.of(), found, said));
    }

    private static List<Part> parts(List<List<Part>> groups) {
        List<Part> parts = groups.stream().flatMap(List::stream).toList();
        long misspelt = parts.stream().filter(part -> !part.word().isEmpty()).count();
        return misspelt == 0 || misspelt > MOST_MISSPELT ? List.of() : parts;
    }

    private static Optional<Part> part(int group, List<Token> tokens, boolean phrase, boolean without) {
        List<Token> row =
                tokens.stream().filter(token -> token.kind() != Kind.JOINED).toList();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String query = row.stream().map(SearchQuery::query).collect(Collectors.joining(" <-> ", "(", ")"));
        for (Token token : tokens) {
            if (token.kind() == Kind.JOINED && !phrase) {
                query = "(" + query + " | " + query(token) + ")";
            }
        }
        String word = row.get(0).word();
        boolean mayBeMisspelt = row.size() == 1
                && !phrase
                && !without
                && word.length() >= SHORTEST_MISSPELT
                && row.get(0).kind() == Kind.WORD
                && word.chars().allMatch(Character::isLetter);
        return Optional.of(new Part(group, mayBeMisspelt ? word : "", without ? "!" + query : query));
    }

    /** The last sign of a row says nothing that the pair before it does not. */
    private static List<Token> said(List<Token> tokens) {
        List<Token> said = new ArrayList<>();
        for (Token token : tokens) {
            boolean again = token.kind() == Kind.LAST_SIGN
                    && !said.isEmpty()
                    && said.get(said.size() - 1).kind() == Kind.PAIR;
            if (!again) {
                said.add(token);
            }
        }
        return said;
    }

    private static String query(Token token) {
        String prefix = token.kind() == Kind.LAST_SIGN ? ":*" : "";
        return forms(token).stream()
                .map(form -> "'" + form + "'" + prefix)
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static Set<String> forms(Token token) {
        boolean word = token.kind() == Kind.WORD || token.kind() == Kind.JOINED;
        return word ? Stems.all(token.word()) : Set.of(token.word());
    }

    /** What to mark in texts of that language. */
    Marks marks(String language) {
        return new Marks(words, language);
    }
}
