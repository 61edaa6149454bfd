package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.Folding;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its words whether a text can be a person's name. */
final class NameWords {

    private static final Pattern WORD = Pattern.compile(
            "(?:[dDlL]['’]|['’][tTsS]|[tnh]|(?:al|el|an|as|ad|ar|ash|abd)-)?\\p{Lu}[\\p{L}\\p{M}'’.-]*,?|['’][tTsSnN]|[(“\"„‘'«].+[)”\"“’'»]");
    private static final Set<String> PARTICLES = Set.of(
            ("de da do dos das del della dello dei degli dal dalla di du la las los le van von der den dem ter ten "
                            + "te zu zur zum und y e i bin ibn ben al el af av vom of op in het san st ap ab ferch binti binte bint "
                            + "mac nic an na nee ne geb. geborene dit dite aan tot uit am auf vande vander des d' lo li delle ult")
                    .split(" "));
    /** "Dr. rer. nat." */
    private static final Pattern TITLE = Pattern.compile(
            "(?i)(?:(?:univ|ap)?\\.?-?prof|priv|dr|doz|mag|dipl|pd|h\\.?c|rer|nat|phil|med|dent|vet|jur|iur|pol|oec|publ|soc|cult|theol|agr|techn|mont|habil|ing|dott|lic|mr|mrs|ms)\\.(?:-?\\p{L}+\\.?)?");
    /** Behind a last name, where "Jr." is no junior engineer. */
    private static final Set<String> SUFFIXES =
            Set.of("jr", "jr.", "sr", "sr.", "junior", "filho", "neto", "ii", "iii");

    private static final Pattern PRONOUNS = Pattern.compile(
            "(?iu)\\s*(?:[(\\[]\\s*)?\\b\\p{L}{2,5}(?:\\s?/\\s?\\p{L}{2,6}){1,2}\\s*[)\\]]?$"
                    + "|\\s*[(\\[]\\s*(?:she|he|they|sie|er|elle|il|iel|ella|él|lei|lui|zij|hij|hen|ela|ele)\\s*[)\\]]$");
    /** Without titles and particles. */
    private static final int MOST_WORDS = 6;

    private static final int MOST_WORDS_BESIDE_A_TRADE = 3;

    private final Wording wording;

    NameWords(Wording wording) {
        this.wording = wording;
    }

    /** "Ada Park (she/her)" without how the person is spoken of. */
    static String withoutPronouns(String text) {
        return PRONOUNS.matcher(text).replaceFirst("").strip();
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(Folding.fold(word));
    }

    static boolean areFew(String text) {
        return own(text).size() <= MOST_WORDS;
    }

    /** Words that are neither titles nor particles. */
    private static List<String> own(String text) {
        return List.of(text.split("\\s+")).stream()
                .filter(word -> !isParticle(word) && !TITLE.matcher(word).matches())
                .toList();
    }

    boolean isName(String text) {
        if (!isWritten(text)) {
            return false;
        }
        List<String> words = new ArrayList<>(List.of(text.split("\\s+")));
        words.removeIf(word -> TITLE.matcher(word).matches());
        while (words.size() > 2 && SUFFIXES.contains(Folding.fold(words.get(words.size() - 1)))) {
            words.remove(words.size() - 1);
        }
        String bare = String.join(" ", words);
        return words.isEmpty()
                || !(wording.jobs().in(bare) && words.size() != 2)
                        && !(wording.jobs().count(bare) > 0 && wording.jobs().hasWord(words.get(words.size() - 1)));
    }

    /** Whether somebody may be called like a trade: "Eva Richter", "John Paul Carpenter". */
    boolean mayBeNameOfTrade(String text) {
        List<String> words = own(text);
        return isWritten(text)
                && words.size() > 1
                && words.size() <= MOST_WORDS_BESIDE_A_TRADE
                && wording.jobs().count(text) == 1
                && wording.jobs().hasWord(words.get(words.size() - 1))
                && wording.headings().about(text).isEmpty()
                && !wording.fields().in(text)
                && !wording.companies().in(text)
                && wording.degreeNames().of(text) < 2;
    }

    /** As names are: each word with a capital, but for particles. */
    private boolean isWritten(String text) {
        return !text.isEmpty()
                && wording.headings().exactly(text).isEmpty()
                && areFew(text)
                && List.of(text.split("\\s+")).stream()
                        .allMatch(word -> WORD.matcher(word).matches()
                                || isParticle(word)
                                || TITLE.matcher(word).matches());
    }
}
