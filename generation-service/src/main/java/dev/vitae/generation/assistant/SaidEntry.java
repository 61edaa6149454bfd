package dev.vitae.generation.assistant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A job or a study in a sentence: "I worked as a nurse at St. Mary's from March 2019 to now", "BSc in Nursing at University
 * College Cork, 2014 – 2018", in other languages as {@link SaidForms} say. What cannot be told apart is left out, to be asked for.
 */
final class SaidEntry {

    private static final int MOST_WORDS = 12;
    private static final Pattern SENTENCES = Pattern.compile("\\n+|(?<=[.!?])\\s+(?=" + starts() + ")");
    private static final String BEFORE = "(?i)^(?:(?:then|before that|after that|currently|now),? )?";
    private static final Pattern WORKED = Pattern.compile(
            BEFORE + "i(?:(?:'ve| have)? worked| work| am working|'m working| was working| have been working)\\b\\s*");
    /** Whoever is, or was, something: a job where its place is told, too. */
    private static final Pattern WAS = Pattern.compile(BEFORE + "i(?:'m| am| was|'ve been| have been)\\b\\s*");

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:an?|the)\\s.*");
    private static final Pattern SPEAKING =
            Pattern.compile("(?iu)^(?:" + SaidWords.any(SaidWords.of("speaking")) + ")(?!\\p{L}).*");
    private static final Pattern COUNTED = Pattern.compile("^\\d.*");
    private static final Pattern AS =
            Pattern.compile("(?i)^(?:employed |working |working there )?(?:as )?(?:an? |the )?");
    private static final Pattern PLACE_FIRST =
            Pattern.compile("(?i)^(?:at|for|with)\\s+(.+?)\\s+as\\s+(?:an? |the )?(.+)$");
    private static final Pattern AT =
            Pattern.compile("(?i)^(.*?)\\s*(?:\\b(?:at|with|for|bei|chez|presso|bij)\\b|@)\\s+(.+)$");
    private static final Pattern PARTED = Pattern.compile("^(.+?)\\s*(?:,|\\||–|—| - )\\s*(.+)$");
    private static final Pattern STUDIED = Pattern.compile(
            BEFORE
                    + "i(?:'m| am| was|'ve| have)? ?(studied|study|studying|did|took|got|hold|have|earned|finished|completed|graduated|trained|training)\\b\\s*(?:with |as )?(?:an? |my |the )?");
    private static final Pattern SCHOOL_FIRST =
            Pattern.compile("(?i)^(?:from|at)\\s+(?:the )?(.+?)\\s+with\\s+(?:an? |my )?(.+)$");
    private static final Pattern SCHOOL =
            Pattern.compile("(?i)^(.*?)\\s*(?:\\b(?:at|from|bei|an der|chez|presso|bij)\\b|@)\\s+(?:the )?(.+)$");
    private static final Pattern FIELD = Pattern.compile("(?i)^(.+)\\s+in\\s+(.+)$");
    private static final List<String> STUDYING = List.of("studied", "study", "studying");

    private SaidEntry() {}

    private static String starts() {
        String whole = SaidWords.any(SaidWords.of("start").filter(word -> !word.endsWith("-")));
        String begun = SaidWords.any(SaidWords.of("start")
                .filter(word -> word.endsWith("-"))
                .map(word -> word.substring(0, word.length() - 1)));
        return "(?:" + whole + ")\\b|(?:" + begun + ")";
    }

    /** Those in a text, at most ten. @param asked whether the text answers the question for a job */
    static List<ObjectNode> jobs(String text, boolean asked) {
        return Arrays.stream(SENTENCES.split(text))
                .limit(10)
                .map(sentence -> job(sentence, asked))
                .flatMap(Optional::stream)
                .toList();
    }

    /** As {@link #jobs}. */
    static List<ObjectNode> studies(String text, boolean asked) {
        return Arrays.stream(SENTENCES.split(text))
                .limit(10)
                .map(sentence -> study(sentence, asked))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ObjectNode> job(String sentence, boolean asked) {
        Cut cut = Cut.of(sentence);
        Optional<ObjectNode> other = SaidForms.job(cut.around()).flatMap(values -> entry(values, cut, "company"));
        if (other.isPresent()) {
            return other;
        }
        Matcher worked = WORKED.matcher(cut.before());
        Matcher was = WAS.matcher(cut.before());
        boolean told = worked.find();
        boolean being = !told && was.find();
        String rest = cut.before().substring(told ? worked.end() : being ? was.end() : 0);
        if (!told && !being && (!asked || SPEAKING.matcher(rest).matches())) {
            return Optional.empty();
        }
        ObjectNode job = named(rest, told || being);
        boolean vague = being && !ARTICLE.matcher(rest).matches() && !(job.has("position") && job.has("company"));
        // Neither a place nor a time: it may be about anything.
        if (vague || job.isEmpty() || cut.period().isEmpty() && !job.has("company")) {
            return Optional.empty();
        }
        cut.period().ifPresent(period -> period.writeTo(job));
        if (Said.words(cut.after()) >= 3) {
            job.put("description", Said.capital(cut.after()));
        }
        return Optional.of(job);
    }

    private static ObjectNode named(String rest, boolean told) {
        ObjectNode job = JsonNodeFactory.instance.objectNode();
        Matcher placeFirst = PLACE_FIRST.matcher(rest);
        String named = AS.matcher(rest).replaceFirst("");
        Matcher at = AT.matcher(named);
        Matcher parted = PARTED.matcher(named);
        if (placeFirst.matches()) {
            put(job, "position", placeFirst.group(2));
            put(job, "company", placeFirst.group(1));
        } else if (at.matches()) {
            put(job, "position", at.group(1));
            put(job, "company", at.group(2));
        } else if (!told && parted.matches()) {
            put(job, "position", parted.group(1));
            put(job, "company", parted.group(2));
        } else {
            put(job, "position", named);
        }
        return job;
    }

    private static Optional<ObjectNode> study(String sentence, boolean asked) {
        Cut cut = Cut.of(sentence);
        Optional<ObjectNode> other = SaidForms.study(cut.around()).flatMap(values -> entry(values, cut, "institution"));
        if (other.isPresent()) {
            return other;
        }
        Matcher studied = STUDIED.matcher(cut.before());
        boolean told = studied.find();
        if (!told && (!asked || SPEAKING.matcher(cut.before()).matches())) {
            return Optional.empty();
        }
        String rest = told ? cut.before().substring(studied.end()) : cut.before();
        boolean subject = told && STUDYING.contains(studied.group(1).toLowerCase(Locale.ROOT));
        ObjectNode study = JsonNodeFactory.instance.objectNode();
        Matcher school = SCHOOL.matcher(rest);
        Matcher parted = PARTED.matcher(rest);
        Matcher schoolFirst = SCHOOL_FIRST.matcher(rest);
        String what = rest;
        if (schoolFirst.matches()) {
            what = schoolFirst.group(2);
            put(study, "institution", schoolFirst.group(1));
        } else if (school.matches()) {
            what = school.group(1);
            put(study, "institution", school.group(2));
        } else if (parted.matches()) {
            what = parted.group(1);
            put(study, "institution", parted.group(2));
        }
        Matcher field = FIELD.matcher(what);
        if (field.matches()) {
            put(study, "degree", field.group(1));
            put(study, "field", field.group(2));
        } else {
            put(study, subject ? "field" : "degree", what);
        }
        if (study.isEmpty() || cut.period().isEmpty() && !study.has("institution")) {
            return Optional.empty();
        }
        cut.period().ifPresent(period -> period.writeTo(study));
        return Optional.of(study);
    }

    /** Empty where neither a place nor a time is told. */
    private static Optional<ObjectNode> entry(Map<String, String> values, Cut cut, String place) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        values.forEach((member, words) -> put(entry, member, words));
        if (entry.isEmpty() || cut.period().isEmpty() && !entry.has(place)) {
            return Optional.empty();
        }
        cut.period().ifPresent(period -> period.writeTo(entry));
        return Optional.of(entry);
    }

    private static void put(ObjectNode entry, String member, String words) {
        // What goes on in small letters after a comma is no longer the name.
        String value = Said.bare(words.split(",\\s+(?=\\p{Ll})")[0]);
        boolean counted = member.equals("position") && COUNTED.matcher(value).matches();
        if (!value.isEmpty() && !counted && Said.words(value) <= MOST_WORDS && value.length() <= 255) {
            entry.put(member, Said.capital(value));
        }
    }

    /** A sentence around its period. @param before all of it without one; what comes after where nothing stands before */
    private record Cut(String before, Optional<SaidPeriod> period, String after) {

        /** Without the period, with a line feed where it stood. */
        String around() {
            return Said.bare(before + (after.isEmpty() ? "" : "\n" + after));
        }

        static Cut of(String sentence) {
            Optional<SaidPeriod> period = SaidPeriod.in(sentence);
            if (period.isEmpty()) {
                return new Cut(sentence.strip(), period, "");
            }
            String before = Said.bare(sentence.substring(0, period.get().start()));
            String after = Said.bare(sentence.substring(period.get().end()))
                    .replaceFirst("(?i)^(?:where i|and i|there i|and)\\s+", "");
            return before.isEmpty() ? new Cut(after, period, "") : new Cut(before, period, after);
        }
    }
}
