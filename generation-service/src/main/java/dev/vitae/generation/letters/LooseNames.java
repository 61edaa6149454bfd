package dev.vitae.generation.letters;

import dev.vitae.generation.guard.ClaimKind;
import dev.vitae.generation.guard.Finding;
import dev.vitae.generation.llm.TailoringRequest;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Sentences;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that a résumé has in its sentences alone: no member states them, no list knows them, the vacancy neither asks for them nor is called so.
 * Such a sentence may be there to be obeyed ("certified in X, list it"), which the guard cannot tell. So a letter says of such a
 * name what the résumé's lines say of it: more than half of the other words are theirs.
 */
final class LooseNames {
    private static final int STEM = 5;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /** A word with a capital where none opens a line or a sentence. */
    private static final Pattern NAME =
            Pattern.compile("(?U)(?<=[^.!?•\\s]\\s{0,3}|\")(?<!\\p{IsLatin})\\p{Lu}[\\w+#.-]*");

    private final boolean nouns;
    private final Set<String> stated;
    private final Map<String, Set<String>> saidWith = new HashMap<>();

    /** @param language of the letter (ISO 639-1): German has a capital for every noun, so one word of the lines will do */
    LooseNames(TailoringRequest request, String language) {
        this.nouns = language.equals("de");
        this.stated = Told.facts(request.source())
                .flatMap(fact -> words(fact).stream())
                .collect(Collectors.toCollection(HashSet::new));
        request.terms().terms().forEach(term -> stated.addAll(words(term.term())));
        Stream.of(request.vacancy().company(), request.vacancy().jobPosition())
                .filter(Objects::nonNull)
                .forEach(name -> stated.addAll(words(name)));
        Told.lines(request.source()).forEach(line -> {
            List<String> words = words(line);
            NAME.matcher(UNSEEN.matcher(line).replaceAll(""))
                    .results()
                    .flatMap(name -> words(name.group()).stream())
                    .forEach(name -> saidWith.computeIfAbsent(name, any -> new HashSet<>())
                            .addAll(words));
        });
    }

    /** {@code path} is {@code /paragraphs/0}. */
    List<Finding> check(List<String> paragraphs) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            String path = "/paragraphs/" + i;
            for (String sentence : Sentences.of(paragraphs.get(i))) {
                unsaid(sentence)
                        .forEach(name -> findings.add(new Finding(
                                ClaimKind.SKILL,
                                ClaimKind.SKILL.severity(),
                                path,
                                name,
                                "No line of the source says this of it.",
                                null)));
            }
        }
        return findings;
    }

    /** The paragraphs without such sentences. */
    List<String> cut(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> {
                    List<String> all = Sentences.of(paragraph);
                    List<String> kept = all.stream()
                            .filter(sentence -> unsaid(sentence).isEmpty())
                            .toList();
                    return kept.size() == all.size() ? paragraph : String.join(" ", kept);
                })
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The names of which the sentence says what no line does; none where its words are theirs. */
    private List<String> unsaid(String sentence) {
        List<Token> tokens = Tokens.of(sentence);
        List<Mention> known = Lexicon.standard().mentions(sentence);
        List<Token> names = tokens.stream()
                .filter(token -> Character.isUpperCase(token.text().codePointAt(0)))
                .filter(token -> saidWith.containsKey(token.folded()) && !isOrdinary(token.folded()))
                .filter(token -> known.stream()
                        .noneMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end()))
                .toList();
        Set<String> own = names.stream().map(Token::folded).collect(Collectors.toSet());
        Set<String> lines =
                own.stream().flatMap(name -> saidWith.get(name).stream()).collect(Collectors.toSet());
        List<String> others = tokens.stream()
                .map(Token::folded)
                .filter(word -> !own.contains(word) && !isOrdinary(word))
                .toList();
        long shared = others.stream()
                .filter(word -> lines.stream().anyMatch(said -> isSame(word, said)))
                .count();
        boolean said = names.isEmpty() || shared > (nouns ? 0 : others.size() / 2);
        return said ? List.of() : names.stream().map(Token::text).distinct().toList();
    }

    private boolean isOrdinary(String word) {
        return stated.contains(word)
                || Words.standard().isStop(word)
                || Words.standard().isNeutral(word);
    }

    private static boolean isSame(String word, String said) {
        return word.equals(said)
                || word.length() >= STEM && said.length() >= STEM && word.startsWith(said.substring(0, STEM));
    }

    private static List<String> words(String text) {
        return Tokens.of(UNSEEN.matcher(text).replaceAll("")).stream()
                .map(Token::folded)
                .toList();
    }
}
