package dev.vitae.vacancy.postings.wording;

import dev.vitae.vacancy.salaries.Letters;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of months in seven languages, folded, whole and shortened. */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl");
    private static final Map<String, Month> NAMES = names();

    private MonthNames() {}

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = Letters.fold(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    names.putIfAbsent(name.replace(".", ""), month);
                }
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("janner", Month.JANUARY);
        return names;
    }

    /** The longest first, as alternatives of a pattern. */
    static String pattern() {
        Collection<String> names = NAMES.keySet();
        return names.stream()
                .filter(name -> name.matches("\\p{L}{3,}"))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    static Month month(String folded) {
        return NAMES.get(folded);
    }
}
