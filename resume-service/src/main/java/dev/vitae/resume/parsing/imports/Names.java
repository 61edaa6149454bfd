package dev.vitae.resume.parsing.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What formats state as a code, as people read it in English. */
final class Names {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** ISO 639-1 and -2. */
    private static final Map<String, String> LANGUAGES = languages();

    private Names() {}

    /** Of an ISO 3166-1 alpha-2 code, Europass' {@code EL} and {@code UK} among them; another text is itself. */
    static String country(String code) {
        if (code == null || code.length() != 2) {
            return code;
        }
        String known = Map.of("EL", "GR", "UK", "GB")
                .getOrDefault(code.toUpperCase(Locale.ROOT), code.toUpperCase(Locale.ROOT));
        return COUNTRIES.contains(known) ? new Locale("", known).getDisplayCountry(Locale.ENGLISH) : code;
    }

    /** Of an ISO 639 code; another text is itself. */
    static String language(String code) {
        return code == null ? null : LANGUAGES.getOrDefault(code.toLowerCase(Locale.ROOT), code);
    }

    /** {@code HobbiesAndInterests} as people read it. */
    static String words(String element) {
        String words = element.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Map<String, String> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Locale::new)
                .flatMap(locale -> Arrays.stream(new String[] {locale.getLanguage(), locale.getISO3Language()})
                        .map(code -> Map.entry(code, locale.getDisplayLanguage(Locale.ENGLISH))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));
    }
}
