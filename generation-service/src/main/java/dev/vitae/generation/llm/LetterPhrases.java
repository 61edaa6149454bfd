package dev.vitae.generation.llm;

import dev.vitae.generation.terms.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a letter says that is nobody's fact, in one language: {@code llm/letters/en.properties}. */
public final class LetterPhrases {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Pattern BEHIND_NAME = Pattern.compile("[(\\[,:;|\\n]");
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_PERSON = 3;
    private static final String USUAL = "en";
    private static final Map<String, LetterPhrases> ALL = new LinkedHashMap<>();

    static {
        for (String language : List.of("en", "de", "fr", "es", "pt", "it", "nl")) {
            ALL.put(language, new LetterPhrases(language));
        }
    }

    private final String language;
    private final Properties phrases = new Properties();

    private LetterPhrases(String language) {
        this.language = language;
        try (InputStream in = LetterPhrases.class.getResourceAsStream("/llm/letters/" + language + ".properties")) {
            phrases.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language an ISO 639-1 code */
    static Optional<LetterPhrases> in(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    /** As {@link #in}; English where there are none in that language. */
    public static LetterPhrases inOrUsual(String language) {
        return in(language).orElse(ALL.get(USUAL));
    }

    /** All of them. */
    public static List<LetterPhrases> all() {
        return List.copyOf(ALL.values());
    }

    String language() {
        return language;
    }

    public String salutation() {
        return say("salutation");
    }

    public String closing() {
        return say("closing");
    }

    /** The line above the salutation. @param position null where the vacancy names none */
    public String subject(String position) {
        return position == null ? say("subject.none") : say("subject", position);
    }

    /** Whether it is a formula that closes letters in one of the languages, and says nothing else. */
    public static boolean isClosing(String text) {
        String said = bare(text);
        return ALL.values().stream()
                .flatMap(phrases -> Stream.concat(
                        Stream.of(phrases.closing()),
                        Stream.of(phrases.say("closings").split(";"))))
                .anyMatch(closing -> bare(closing).equals(said));
    }

    /**
     * Whether it greets in words of one of the languages, and names nobody but the vacancy's employer and whom the vacancy names as
     * a person: behind a title, or as who is to be asked. Any other word of it may stand there to be repeated.
     */
    public static boolean isSalutation(String text, TailoringRequest.Vacancy vacancy) {
        Set<String> known = new HashSet<>();
        Set<String> titles = new HashSet<>();
        ALL.values().forEach(phrases -> {
            known.addAll(words(phrases.salutation()));
            known.addAll(words(phrases.say("salutations")));
            titles.addAll(words(phrases.say("titles")));
        });
        known.addAll(titles);
        List<String> employer = words(BEHIND_NAME.split(String.valueOf(vacancy.company()), 2)[0]);
        known.addAll(employer.size() <= LONGEST_NAME ? employer : List.of());
        List<String> said = words(String.valueOf(vacancy.description()));
        for (int i = 0; i < said.size(); i++) {
            if (titles.contains(said.get(i))) {
                known.addAll(said.subList(i + 1, Math.min(said.size(), i + 1 + LONGEST_PERSON)));
            }
        }
        return !bare(text).isEmpty() && known.containsAll(words(text));
    }

    private static List<String> words(String text) {
        return List.of(bare(text).split(" "));
    }

    private static String bare(String text) {
        return Folding.fold(text.replace('’', '\''))
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** @param values what the places in braces stand for; braces in them are only braces */
    String say(String phrase, String... values) {
        return PLACE.matcher(phrases.getProperty(phrase))
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))]));
    }
}
