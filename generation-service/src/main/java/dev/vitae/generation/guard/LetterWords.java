package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code guard/letters.tsv} in one language; in all of them where the language has none there. */
final class LetterWords {
    private static final int SOON = 3;
    /** Signs for private use stand for names. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}'\ue000\ue001]+");

    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final Map<String, Map<String, String>> FILE = file();
    private static final Map<String, LetterWords> KNOWN = FILE.get("apply").keySet().stream()
            .collect(Collectors.toUnmodifiableMap(language -> language, LetterWords::new));

    private final Map<String, Pattern> patterns = new HashMap<>();
    private final boolean tellsWhoSpeaks;

    private LetterWords(String language) {
        FILE.forEach((kind, texts) -> {
            String text = language.isEmpty() ? String.join(";", texts.values()) : texts.get(language);
            patterns.put(kind, text == null ? NONE : pattern(text));
        });
        tellsWhoSpeaks = FILE.get("self").containsKey(language);
    }

    /** @param language an ISO 639-1 code */
    static LetterWords in(String language) {
        LetterWords known = KNOWN.get(language);
        return known == null ? new LetterWords("") : known;
    }

    /** Whether nobody can tell of themselves in it without saying so, as Spanish can. */
    boolean tellsWhoSpeaks() {
        return tellsWhoSpeaks;
    }

    /** Whether folded text has a word of that kind. */
    boolean has(String kind, String folded) {
        return patterns.get(kind).matcher(folded).find();
    }

    /** Where the words of that kind begin. */
    List<Integer> places(String kind, String folded) {
        List<Integer> places = new ArrayList<>();
        for (Matcher word = patterns.get(kind).matcher(folded); word.find(); ) {
            places.add(word.start());
        }
        return places;
    }

    /** The word that begins there. */
    static String at(String folded, int at) {
        return BETWEEN.split(folded.substring(at), 2)[0];
    }

    /** The next three words behind the one that begins there. */
    static String behind(String folded, int at) {
        List<String> all = List.of(BETWEEN.split(folded.substring(at), SOON + 2));
        return String.join(" ", all.subList(1, Math.min(all.size(), SOON + 1)));
    }

    static String last(String folded) {
        return folded.strip().substring(folded.strip().lastIndexOf(' ') + 1);
    }

    /** Whether it is an opening of a word or two. */
    static boolean isFew(String folded) {
        return BETWEEN.split(folded).length < SOON;
    }

    private static Pattern pattern(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(";")) {
            boolean any = word.endsWith("*");
            String plain = any ? word.substring(0, word.length() - 1) : word;
            boolean elided = plain.endsWith("'");
            words.add(Pattern.quote(Folding.fold(plain)) + (any || elided ? "" : "(?![\\p{L}\\p{N}])"));
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}'])(?:" + String.join("|", words) + ")");
    }

    private static Map<String, Map<String, String>> file() {
        Map<String, Map<String, String>> file = new HashMap<>();
        try (InputStream in = LetterWords.class.getResourceAsStream("/guard/letters.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cell = line.split("\t");
                file.computeIfAbsent(cell[0], kind -> new HashMap<>())
                        .merge(cell[1], cell[2], (one, other) -> one + ";" + other);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
