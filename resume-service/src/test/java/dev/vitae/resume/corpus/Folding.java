package dev.vitae.resume.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What counts as the same: case, white space, the variant of a dash, punctuation at the end and in phone numbers, and the
 * connective in "BSc in Physics" are restatements. A dropped word or glued-on text is not.
 */
final class Folding {

    private static final int WIDE = Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern SPACE = Pattern.compile("\\s+", WIDE);
    private static final Pattern WORD = Pattern.compile("[\\w.'+-]+", WIDE);
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})-(\\d{2}).*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Folding() {}

    static String text(String value) {
        String dashes =
                DASH.matcher(Normalizer.normalize(value, Normalizer.Form.NFC)).replaceAll("-");
        return SPACE.matcher(dashes)
                .replaceAll(" ")
                .strip()
                .replaceAll("[.,;:]+$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The digits, without the 1 in front of an American number. */
    static String phone(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    /** The words in alphabetical order, without "in" and "of". */
    static String degree(String value) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text(value));
        while (word.find()) {
            if (!List.of("in", "of").contains(word.group())) {
                words.add(word.group().replaceAll("^\\.+|\\.+$", ""));
            }
        }
        words.sort(null);
        return String.join(" ", words);
    }

    /** {@code 2019-03/2020-05}; {@code -} stands for what is not stated or goes on. */
    static String span(String start, String end) {
        return month(start) + "/" + month(end);
    }

    private static String month(String value) {
        if (value == null || value.isEmpty()) {
            return "-";
        }
        Matcher month = YEAR_MONTH.matcher(value.strip());
        return month.matches() ? month.group(1) + "-" + month.group(2) : text(value);
    }

    /** Whether dates are the truth's; a truth that names only a year accepts any month of it. */
    static boolean sameSpan(String truth, String found) {
        String[] wanted = truth.split("/");
        String[] got = found.split("/");
        return same(wanted[0], got[0]) && same(wanted[1], got[1]);
    }

    private static boolean same(String wanted, String got) {
        return wanted.equals(got) || YEAR.matcher(wanted).matches() && got.startsWith(wanted);
    }
}
