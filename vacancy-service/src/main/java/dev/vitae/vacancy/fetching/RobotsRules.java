package dev.vitae.vacancy.fetching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a robots.txt allows (RFC 9309): the groups that name the program, else those for all; of the rules that match a path
 * the longest, and of two as long the one that allows.
 */
final class RobotsRules {

    private record Rule(String pattern, boolean allows) {}

    private final List<Rule> rules;

    private RobotsRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** @param program the name that it gives itself, without version */
    static RobotsRules of(String text, String program) {
        List<Rule> named = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        boolean anyNamed = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean inRules = true;
        for (String raw : text.split("\\r\\n?|\\n")) {
            String line = raw.replaceFirst("^\\ufeff", "").replaceFirst("#.*", "");
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                forUs = !inRules && forUs || isProgram(value, program);
                forAll = !inRules && forAll || value.equals("*");
                anyNamed |= forUs;
                inRules = false;
            } else if (key.equals("allow") || key.equals("disallow")) {
                inRules = true;
                Rule rule = new Rule(encoded(value), key.equals("allow"));
                if (forUs) {
                    named.add(rule);
                }
                if (forAll) {
                    all.add(rule);
                }
            }
        }
        return new RobotsRules(anyNamed ? named : all);
    }

    private static boolean isProgram(String value, String program) {
        return value.replaceFirst("[^A-Za-z_-].*", "").equalsIgnoreCase(program);
    }

    /** @param target path and query */
    boolean allow(String target) {
        String path = encoded(target);
        Rule best = null;
        for (Rule rule : rules) {
            if (!rule.pattern().isEmpty() && matches(rule.pattern(), path) && isStronger(rule, best)) {
                best = rule;
            }
        }
        return best == null || best.allows();
    }

    private static boolean isStronger(Rule rule, Rule other) {
        return other == null
                || rule.pattern().length() > other.pattern().length()
                || rule.pattern().length() == other.pattern().length() && rule.allows();
    }

    /** {@code *} is any characters and {@code $} the end; each star is gone back to once, so it takes no longer than both are long. */
    private static boolean matches(String pattern, String path) {
        boolean whole = pattern.endsWith("$");
        String wanted = whole ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int at = 0;
        int star = -1;
        int from = 0;
        int place = 0;
        while (place < path.length()) {
            if (at < wanted.length() && wanted.charAt(at) == '*') {
                star = at++;
                from = place;
            } else if (at < wanted.length() && wanted.charAt(at) == path.charAt(place)) {
                at++;
                place++;
            } else if (star >= 0) {
                at = star + 1;
                place = ++from;
            } else {
                return false;
            }
        }
        while (at < wanted.length() && wanted.charAt(at) == '*') {
            at++;
        }
        return at == wanted.length();
    }

    /** Letters beyond ASCII as they are sent, escapes in capitals, and what needs none without (RFC 9309, 2.2.2). */
    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = path.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            int value = bytes[at] & 0xff;
            if (value == '%'
                    && at + 2 < bytes.length
                    && Character.digit(bytes[at + 1], 16) >= 0
                    && Character.digit(bytes[at + 2], 16) >= 0) {
                value = Character.digit(bytes[at + 1], 16) * 16 + Character.digit(bytes[at + 2], 16);
                at += 2;
                boolean plain = value < 0x80 && (Character.isLetterOrDigit(value) || "-._~".indexOf(value) >= 0);
                encoded.append(plain ? String.valueOf((char) value) : String.format("%%%02X", value));
            } else if (value > 0x20 && value < 0x7f) {
                encoded.append((char) value);
            } else {
                encoded.append(String.format("%%%02X", value));
            }
        }
        return encoded.toString();
    }
}
