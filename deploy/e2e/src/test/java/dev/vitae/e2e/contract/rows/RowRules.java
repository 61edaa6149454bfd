package dev.vitae.e2e.contract.rows;

import dev.vitae.e2e.contract.rows.RowRule.Deed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code row-access.txt}: the table written by hand of who may do what to which rows. */
final class RowRules {

    private static final Map<Character, Deed> LETTERS =
            Map.of('s', Deed.SELECT, 'i', Deed.INSERT, 'u', Deed.UPDATE, 'd', Deed.DELETE);

    /** Whom the kit says to act for the row's person: what a policy that names the person alone lets in. */
    static final Set<Who> SELF = EnumSet.of(Who.OWN, Who.OWN_IN_COMPANY, Who.SERVICE, Who.WORKER, Who.SIGN_IN_OF_OWN);

    /** Every transaction of the kit. */
    static final Set<Who> EVERYBODY = EnumSet.complementOf(EnumSet.of(Who.UNSET));

    private final List<RowRule> rules;

    private RowRules(List<RowRule> rules) {
        this.rules = rules;
    }

    static RowRules read() {
        try (InputStream file = RowRules.class.getResourceAsStream("/row-access.txt")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RowRules parse(String text) {
        return new RowRules(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(RowRules::rule)
                .toList());
    }

    /** One for each kind of row of that table which the file tells apart; none where the file does not know the table. */
    List<RowRule> of(String service, String table) {
        Map<String, RowRule> byMeaning = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> rule.isOf(service, table))
                .sorted(Comparator.comparing(RowRule::precision).reversed())
                .forEach(rule -> byMeaning.putIfAbsent(rule.meant(), rule));
        return List.copyOf(byMeaning.values());
    }

    List<RowRule> all() {
        return rules;
    }

    private static RowRule rule(String line) {
        String[] words = line.split("\\s+");
        Map<String, String> values = new TreeMap<>();
        Map<String, String> told = new TreeMap<>();
        Map<String, String> changes = new TreeMap<>();
        Map<Who, Set<Deed>> allowed = new EnumMap<>(Who.class);
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            if (pair[0].startsWith("@")) {
                told.put(pair[0].substring(1), pair[1].replace("COMPANY", Who.COMPANY));
            } else if (pair[0].startsWith(":")) {
                values.put(pair[0].substring(1), sql(pair[1]));
            } else if (pair[0].startsWith("^")) {
                changes.put(pair[0].substring(1), sql(pair[1]));
            } else {
                for (Who who : named(pair[0])) {
                    allowed.computeIfAbsent(who, w -> EnumSet.noneOf(Deed.class))
                            .addAll(deeds(pair[1]));
                }
            }
        }
        return new RowRule(words[0], words[1], values, told, changes, allowed);
    }

    private static Set<Who> named(String words) {
        Set<Who> named = EnumSet.noneOf(Who.class);
        for (String word : words.split(",")) {
            switch (word) {
                case "everybody" -> named.addAll(EVERYBODY);
                case "self" -> named.addAll(SELF);
                default -> named.add(Who.named(word));
            }
        }
        return named;
    }

    private static String sql(String value) {
        return switch (value) {
            case "OWNER" -> Who.literal(Who.OWNER);
            case "STRANGER" -> Who.literal(Who.STRANGER);
            case "MEMBER" -> Who.literal(Who.MEMBER);
            case "ADMIN" -> Who.literal(Who.ADMIN);
            case "LONG_AGO" -> "now() - interval '1 year'";
            case "LATER" -> "now() + interval '1 year'";
            default -> value;
        };
    }

    private static Set<Deed> deeds(String letters) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        letters.chars().mapToObj(letter -> LETTERS.get((char) letter)).forEach(deeds::add);
        return deeds;
    }
}
