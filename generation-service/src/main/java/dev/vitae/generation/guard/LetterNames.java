package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the vacancy is called, and where a sentence says so: marked by one sign for each, until it is known whether it may. */
record LetterNames(String company, String position) {
    /** For private use, so no text has them. */
    private static final char COMPANY = '\ue000';

    private static final char POSITION = '\ue001';
    private static final Pattern SIGNS = Pattern.compile("[\ue000\ue001]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");
    private static final Pattern BEHIND = Pattern.compile("\\s*[,–|].*$");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)\\s+(?:gmbh|ag|se|kg|inc\\.?|ltd\\.?|llc|plc|s\\.?a\\.?|s\\.?l\\.?|b\\.?v\\.?|sas|srl|spa)$");

    LetterNames {
        company = company == null ? "" : company.strip();
        position = position == null ? "" : position.strip();
    }

    /** The sentence with a sign for each name. */
    String marked(String sentence) {
        return marked(marked(SIGNS.matcher(sentence).replaceAll(""), position, POSITION), company, COMPANY);
    }

    /** The names again. */
    String named(String marked) {
        return marked.replace(String.valueOf(COMPANY), company).replace(String.valueOf(POSITION), position);
    }

    /** Without them. */
    static String unnamed(String marked) {
        return SIGNS.matcher(marked).replaceAll("");
    }

    static boolean namesCompany(String marked) {
        return marked.indexOf(COMPANY) >= 0;
    }

    static boolean namesPosition(String marked) {
        return marked.indexOf(POSITION) >= 0;
    }

    /** Where the first of them stands; -1 where none does. */
    static int first(String marked) {
        return Stream.of(marked.indexOf(COMPANY), marked.indexOf(POSITION))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(-1);
    }

    private static String marked(String sentence, String name, char sign) {
        String marked = sentence;
        for (String form : forms(name)) {
            String folded = Folding.foldInPlace(marked);
            String wanted = Folding.foldInPlace(form);
            StringBuilder next = new StringBuilder();
            int from = 0;
            for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
                if (at >= from && isWhole(folded, at, at + wanted.length())) {
                    next.append(marked, from, at).append(sign);
                    from = at + wanted.length();
                }
            }
            marked = next.append(marked.substring(from)).toString();
        }
        return marked;
    }

    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    /** The longest first: "Globex Payments, Inc.", "Engineer (m/w/d)"; then without what is often left out. */
    private static List<String> forms(String name) {
        String bare = BEHIND.matcher(IN_BRACKETS.matcher(name).replaceAll("")).replaceAll("");
        String plain = LEGAL_FORM.matcher(bare).replaceAll("");
        return Stream.of(name, bare, plain)
                .map(String::strip)
                .filter(form -> form.length() > 1)
                .distinct()
                .toList();
    }
}
