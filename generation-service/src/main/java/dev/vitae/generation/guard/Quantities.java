package dev.vitae.generation.guard;

import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Words;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Values of numbers as people write them: magnitudes, currencies, points and commas of several locales. */
final class Quantities {
    private static final String CODES =
            "USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|ZAR|AUD|CAD|NZD|SGD|HKD|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON"
                    + "|BRL|MXN|COP|CLP|ARS|AED|SAR|ILS|TRY|RUB|UAH|KZT|KRW|THB|IDR|MYR|PHP|NGN|KES|EGP";
    /** What money begins with: a sign, a sign with its country's letter, a code. */
    static final String SIGNS = "(?:(?<!\\p{L})(?:(?:US|AU|CA|NZ|HK|[ACRS])?\\$|R(?=\\d)|(?:Rs\\.?|[Kk]r\\.?|" + CODES
            + ")(?=\\s?\\d))|[€£¥₹₽])";

    private static final Pattern SIGN = Pattern.compile("[$€£¥₹₽]|R\\$|kr|" + CODES);

    private final TextLanguage language;

    Quantities(TextLanguage language) {
        this.language = language;
    }

    /** The power of ten of a magnitude in words, 0 of other words. */
    static int power(String word) {
        for (int power = 3; power <= 9; power += 3) {
            if (Words.standard().has("power." + power, word)) {
                return power;
            }
        }
        return switch (word) {
            case "hundred", "hundert" -> 2;
            case "тыс", "χιλ" -> 3;
            case "万" -> 4;
            case "lakh", "lakhs", "lac", "lacs" -> 5;
            case "εκατ", "mios", "млн" -> 6;
            case "crore", "crores" -> 7;
            case "億", "亿" -> 8;
            case "млрд", "δισ" -> 9;
            default -> inflected(word);
        };
    }

    private static int inflected(String word) {
        if (word.startsWith("тысяч") || word.startsWith("χιλιαδ")) {
            return 3;
        }
        if (word.startsWith("миллион") || word.startsWith("εκατομμυρι")) {
            return 6;
        }
        return word.startsWith("миллиард") || word.startsWith("δισεκατομμυρι") ? 9 : 0;
    }

    /** The sign of a currency, null of other words. */
    static String currency(String word) {
        if (word.startsWith("рубл")) {
            return "₽";
        }
        return switch (word) {
            case "$", "usd", "dollar", "dollars", "dolares", "долларов" -> "$";
            case "€", "eur", "euro", "euros", "ευρω", "евро" -> "€";
            case "£", "gbp", "pounds", "pound" -> "£";
            case "chf", "franken" -> "CHF";
            case "₽", "руб" -> "₽";
            case "円", "元", "yen", "jpy" -> "¥";
            case "¥", "₹" -> word;
            case "us$", "au$", "ca$", "nz$", "hk$", "a$", "c$", "s$", "aud", "cad", "nzd", "sgd", "hkd" -> "$";
            case "r$", "brl", "reais" -> "R$";
            case "zar", "rand" -> "R";
            case "rs", "rs.", "inr", "rupee", "rupees" -> "₹";
            case "kr", "kr.", "sek", "nok", "dkk", "kronor", "kroner" -> "kr";
            case "pln", "zł", "złotych" -> "PLN";
            case "czk", "kc" -> "CZK";
            default -> null;
        };
    }

    static boolean isCurrency(String unit) {
        return !unit.isEmpty() && (SIGN.matcher(unit).matches() || unit.equals("R"));
    }

    /** Reads digits with points and commas as the language of the text uses them. */
    BigDecimal decimal(String written) {
        String digits = written.replaceAll("['’\u00a0\u202f ]", "");
        int dot = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            char thousands = dot > comma ? ',' : '.';
            return new BigDecimal(digits.replace(String.valueOf(thousands), "").replace(',', '.'));
        }
        boolean groups = digits.matches("\\d{1,3}(?:[.,]\\d{3})+");
        boolean english = language == TextLanguage.EN;
        boolean several = digits.matches(".*[.,].*[.,].*");
        if (groups && (comma >= 0 || !english || several)) {
            return new BigDecimal(digits.replaceAll("[.,]", ""));
        }
        return new BigDecimal(digits.replace(',', '.'));
    }

    /** A value with a magnitude letter behind it: 2M. */
    static BigDecimal scaled(BigDecimal value, String magnitude) {
        if (magnitude == null) {
            return value;
        }
        return switch (magnitude.charAt(0)) {
            case 'k', 'K', 'T' -> value.scaleByPowerOfTen(3);
            case 'm', 'M' -> value.scaleByPowerOfTen(6);
            case '千' -> value.scaleByPowerOfTen(magnitude.length() > 1 ? 7 : 3);
            case '百' -> value.scaleByPowerOfTen(6);
            case '万' -> value.scaleByPowerOfTen(4);
            case '億', '亿' -> value.scaleByPowerOfTen(8);
            default -> value.scaleByPowerOfTen(9);
        };
    }
}
