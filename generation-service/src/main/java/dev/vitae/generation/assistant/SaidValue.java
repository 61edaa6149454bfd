package dev.vitae.generation.assistant;

import dev.vitae.document.Limits;
import dev.vitae.document.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of one member in what somebody answers, by the member's kind. Empty where it is not clear. */
final class SaidValue {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+'-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d(][\\d\\s()./-]{4,24}\\d");
    private static final Pattern URL = Pattern.compile("(?i)(?:https?://)?(?:[\\w-]+\\.)+[a-z]{2,}(?:/[^\\s,;\"<>]*)?");
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "(?i)^(?:hi|hello)?[,! ]*(?:my (?:full )?name is|my name's|i am|i'm|it's|it is|name:|ich heiße|ich heisse|je m'appelle|me llamo|mi chiamo|ik heet)\\s+");
    private static final Pattern BEFORE_PLACE = Pattern.compile(
            "(?i)^(?:i live in|i'm from|i am from|i'm in|i am in|i'm based in|i am based in|from|in)\\s+");
    private static final Pattern BEFORE_VALUE = Pattern.compile(
            "(?i)^(?:(?:it was|that was|it is|it's|i was)\\s+)?(?:(?:at|as|in|for)\\s+)?(?:(?:an?|the)\\s+)?");
    private static final Pattern BEFORE_LIST =
            Pattern.compile("(?i)^(?:i am good at|i'm good at|i know|i can do|i can)\\s+");
    private static final Pattern SKILLS = Pattern.compile(
            "(?i)^(?:my skills are|(?:my )?skills:|kenntnisse:|compétences\\s?:|competencias:|habilidades:|competências:|competenze:|vaardigheden:)\\s*");
    private static final Pattern PARTS = Pattern.compile("\\s*[,;\\n•|]\\s*(?:and\\s+)?|\\s+and\\s+(?=[^,;\\n]*$)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{M}.'’ -]*");
    private static final int WORDS_OF_A_SKILL = 6;

    private SaidValue() {}

    static Optional<String> of(String kind, String pointer, String text) {
        return switch (kind) {
            case "email" -> email(text);
            case "phone" -> phone(text);
            case "url" -> url(text, pointer.endsWith("/linkedin"));
            case "place" ->
                line(BEFORE_PLACE.matcher(text.strip()).replaceFirst(""), 8).filter(place -> !place.contains("@"));
            case "lines" -> lines(text);
            default ->
                pointer.startsWith("/personalInfo")
                        ? name(text)
                        : line(BEFORE_VALUE.matcher(text.strip()).replaceFirst(""), 12);
        };
    }

    /** Whether it says of itself that it lists skills. */
    static boolean namesSkills(String text) {
        return SKILLS.matcher(text.strip()).find();
    }

    static Optional<String> email(String text) {
        Matcher email = EMAIL.matcher(text);
        return email.find() ? Optional.of(email.group()).filter(WebAddress::isEmail) : Optional.empty();
    }

    private static Optional<String> phone(String text) {
        Matcher phone = PHONE.matcher(text);
        return phone.find()
                ? Optional.of(phone.group())
                        .filter(it -> it.replaceAll("\\D", "").length() >= 6)
                : Optional.empty();
    }

    private static Optional<String> url(String text, boolean linkedin) {
        if (text.contains("@")) {
            return Optional.empty();
        }
        Matcher url = URL.matcher(text);
        return url.find()
                ? Optional.of(url.group().replaceFirst("[.]$", ""))
                        .map(it -> it.toLowerCase(Locale.ROOT).startsWith("http") ? it : "https://" + it)
                        .filter(it -> WebAddress.isWeb(it)
                                && (!linkedin || it.toLowerCase(Locale.ROOT).contains("linkedin.")))
                : Optional.empty();
    }

    private static Optional<String> name(String text) {
        return line(BEFORE_NAME.matcher(text.strip()).replaceFirst(""), 6)
                .filter(it -> NAME.matcher(it).matches());
    }

    private static Optional<String> line(String text, int words) {
        String value = Said.bare(text);
        boolean one = !value.isEmpty()
                && !value.contains("\n")
                && value.length() <= Limits.NAME
                && Said.words(value) <= words;
        return one && !value.endsWith("?") ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> lines(String text) {
        String lines = text.strip().replaceAll("(?m)^\\s*[•*·–-]\\s+", "").replaceAll("\\n{2,}", "\n");
        return lines.isBlank() ? Optional.empty() : Optional.of(lines);
    }

    /** Short things that are named one after the other; a sentence is none. */
    static List<String> list(String text) {
        List<String> named = new ArrayList<>();
        for (String part : PARTS.split(BEFORE_LIST
                .matcher(SKILLS.matcher(text.strip()).replaceFirst(""))
                .replaceFirst(""))) {
            String value = Said.bare(part);
            if (value.isEmpty()) {
                continue;
            }
            if (Said.words(value) > WORDS_OF_A_SKILL || value.length() > Limits.NAME) {
                return List.of();
            }
            named.add(value);
        }
        return named;
    }
}
