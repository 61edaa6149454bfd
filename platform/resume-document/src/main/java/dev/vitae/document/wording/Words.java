package dev.vitae.document.wording;

import dev.vitae.document.Resources;
import dev.vitae.document.template.HeadingLanguage;
import dev.vitae.document.template.SectionKind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The words that are ours and not the résumé's, in one language. Months are among them because the JDK's names change
 * with its release, and the same résumé must give the same document.
 */
public final class Words {
    private static final Map<HeadingLanguage, Words> ALL = new EnumMap<>(HeadingLanguage.class);

    static {
        for (HeadingLanguage language : HeadingLanguage.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Properties words = new Properties();
    private final List<String> shortMonths;
    private final List<String> longMonths;

    private Words(HeadingLanguage language) {
        String file = "/wording/" + language.key() + ".properties";
        try {
            words.load(new StringReader(Resources.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        shortMonths = List.of(word("months.short").split(" "));
        longMonths = List.of(word("months.long").split(" "));
    }

    public static Words in(HeadingLanguage language) {
        return ALL.get(language);
    }

    /** What the document is called. */
    public String document() {
        return word("document");
    }

    /** What a letter to an employer is called. */
    public String letter() {
        return word("letter");
    }

    /** {@code 5 March 2026}. */
    public String day(LocalDate day) {
        return word("date.day")
                .replace("{0}", String.valueOf(day.getDayOfMonth()))
                .replace("{1}", longName(day.getMonth()))
                .replace("{2}", String.valueOf(day.getYear()));
    }

    public String heading(SectionKind kind) {
        return word("heading." + kind.key());
    }

    public String heading(OwnSection section) {
        return word("heading." + section.key());
    }

    /** @param what {@code heading}, or a member of the contact: {@code email} */
    public String contact(String what) {
        return word("contact." + what);
    }

    public String project() {
        return word("project");
    }

    public String present() {
        return word("present");
    }

    /** A page's number in words, with {@code {0}} for it and {@code {1}} for how many there are. */
    public String page() {
        return word("page");
    }

    /** What stands between month and year in figures. */
    String numericSeparator() {
        return word("date.separator");
    }

    String shortName(Month month) {
        return shortMonths.get(month.ordinal());
    }

    String longName(Month month) {
        return longMonths.get(month.ordinal());
    }

    private String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("a language without " + key);
        }
        return word;
    }
}
