package dev.vitae.sharing.documents;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds in running text what a share is to leave out: the values that the résumé states elsewhere, however they are spaced,
 * and whatever has the form of a phone number, an e-mail address or the address of a page. What it finds becomes one
 * character, so a text never grows.
 */
final class Mask {

    static final String WITHHELD = "…";

    private static final int CARELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ALONE_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String ALONE_AFTER = "(?![\\p{L}\\p{N}])";
    private static final String BETWEEN_DIGITS = "[\\s\\u00a0().\\-/]{0,3}";
    private static final String BETWEEN_WORDS = "[\\s\\u00a0._&,'’-]{0,4}";
    /** Of a name in a language that inflects it; of shorter ones other words would be taken for that. */
    private static final String ENDING = "\\p{Ll}{0,4}";

    private static final int INFLECTED = 5;

    /** Where words stand without spaces, or prefixes without one. */
    private static final Pattern ATTACHED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsArabic}\\p{IsHebrew}]");

    /** Digits at the end of a number that tell it, whatever stands before them. */
    private static final int TELLING = 7;

    private static final Pattern ABROAD =
            Pattern.compile(ALONE_BEFORE + "(?:\\+|00)[1-9](?:" + BETWEEN_DIGITS + "\\d){6,14}(?!\\d)");
    private static final Pattern LABELLED = Pattern.compile(
            "(?<=\\b(?:tel|telephone|phone|mobile|mob|cell|fax|telefon|handy|mobil|tél)[.:]{0,2}[\\s\\u00a0]{0,3})[+(]?\\d(?:"
                    + BETWEEN_DIGITS + "\\d){5,14}(?!\\d)",
            CARELESS);
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+\\-]{1,64}@[\\p{L}\\p{N}\\-]{1,63}(?:\\.[\\p{L}\\p{N}\\-]{1,63}){1,5}");
    private static final Pattern ADDRESS_OF_PAGE = Pattern.compile(
            "\\b(?:https?://|www\\.)[^\\s<>]+|" + ALONE_BEFORE
                    + "(?!(?:asp|ado|vb|ml)\\.net\\b|socket\\.io\\b)(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}(?:com|org|net|io|dev|example|me|app|ai|co|info|page|site|tech|blog|eu|uk|ie|de|"
                    + "fr|es|it|nl|pt|ch|at|be|pl|se|no|dk|fi|cz|ca|us|au|nz|in|br)(?:/[^\\s<>]*|" + ALONE_AFTER
                    + "(?!@))",
            CARELESS);
    /** Legal forms, which a text leaves away. */
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "[\\s,]+(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|company|co|gmbh|ag|kg|se|sa|s\\.a|sas|sarl|srl|"
                    + "s\\.r\\.l|bv|b\\.v|nv|n\\.v|oy|ab|as|a/s|aps|pty|dac|lda|sl)\\.?$",
            CARELESS);

    private final List<Pattern> patterns;

    private Mask(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    static Mask of(ResumeContent content, Set<Redaction> redactions) {
        List<Pattern> patterns = new ArrayList<>();
        PersonalInfo person = content.personalInfo();
        // Pages before names of employers: those may stand inside of an address.
        if (redactions.contains(Redaction.EMAIL)) {
            patterns.add(EMAIL);
        }
        if (redactions.contains(Redaction.LINKS)) {
            patterns.add(ADDRESS_OF_PAGE);
        }
        if (redactions.contains(Redaction.PHONE)) {
            stated(person.phone()).map(Mask::number).forEach(patterns::add);
            patterns.add(ABROAD);
            patterns.add(LABELLED);
        }
        if (redactions.contains(Redaction.ADDRESS)) {
            stated(person.location()).flatMap(Mask::places).map(Mask::words).forEach(patterns::add);
        }
        if (redactions.contains(Redaction.EMPLOYERS)) {
            content.experience().stream()
                    .map(Experience::company)
                    .flatMap(Mask::stated)
                    .flatMap(Mask::namesOf)
                    .distinct()
                    .map(Mask::words)
                    .forEach(patterns::add);
        }
        return new Mask(patterns);
    }

    /** The text without what is withheld; null for null. */
    String text(String text) {
        String masked = text;
        for (Pattern pattern : patterns) {
            masked = masked == null ? null : pattern.matcher(masked).replaceAll(WITHHELD);
        }
        return masked;
    }

    /** Of what is one value: null where anything of it is withheld. */
    String value(String value) {
        return Objects.equals(text(value), value) ? value : null;
    }

    List<String> texts(List<String> texts) {
        return texts == null ? null : texts.stream().map(this::text).toList();
    }

    private static Stream<String> stated(String value) {
        return Stream.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The number in any notation, also with another prefix. */
    private static Pattern number(String phone) {
        String digits = phone.replaceAll("\\D", "");
        if (digits.length() < TELLING) {
            return words(phone);
        }
        String end = Arrays.stream(digits.substring(digits.length() - TELLING).split(""))
                .collect(Collectors.joining(BETWEEN_DIGITS));
        return Pattern.compile("[+(]?(?:\\d" + BETWEEN_DIGITS + "){0,12}" + end + "(?!\\d)");
    }

    /** The whole of it, and each part that a house or a post code makes telling. */
    private static Stream<String> places(String location) {
        return Stream.concat(
                Stream.of(location),
                Arrays.stream(location.split("[,\\n;]")).map(String::strip).filter(part -> part.matches(".*\\d.*")));
    }

    /** With and without the legal form, and what stands in and before brackets. */
    private static Stream<String> namesOf(String company) {
        return Stream.concat(Stream.of(company), Arrays.stream(company.split("[()\\[\\]]")))
                .map(String::strip)
                .flatMap(name -> Stream.of(name, LEGAL_FORM.matcher(name).replaceAll("")))
                .filter(name ->
                        name.codePoints().filter(Character::isLetterOrDigit).count() > 1)
                .sorted((a, b) -> b.length() - a.length());
    }

    private static Pattern words(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Pattern.compile(Pattern.quote(text));
        }
        String all = words.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN_WORDS));
        if (ATTACHED.matcher(words.get(0)).find()) {
            return Pattern.compile(all, CARELESS);
        }
        boolean inflected = String.join("", words).length() >= INFLECTED;
        return Pattern.compile(ALONE_BEFORE + all + (inflected ? ENDING : "") + ALONE_AFTER, CARELESS);
    }
}
