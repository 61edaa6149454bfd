package dev.vitae.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a migration may not do, since the release before runs on its tables for a while: rename, drop or narrow what that one
 * reads or writes. A statement that does so all the same says above itself why it may ({@code -- contract: nobody reads it
 * since 1.2}). Tables that a migration makes itself are its own; what functions do is not looked into.
 */
final class MigrationRules {

    private static final Pattern REASON = Pattern.compile("(?m)^\\s*-- contract: \\S.{9,}$");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    /** Bodies of functions and texts, which may hold semicolons. */
    private static final Pattern QUOTED = Pattern.compile("(\\$\\w*\\$).*?\\1|'(?:[^']|'')*'", Pattern.DOTALL);

    private static final Pattern MADE = Pattern.compile("\\bcreate table (?:if not exists )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("^alter table (?:if exists )?(?:only )?(\\w+) (.*)$");

    private static final Map<String, Pattern> STATEMENTS = Map.of(
            "drops",
            Pattern.compile("^drop (table|view|materialized view|type|domain|schema|sequence|function|procedure) "),
            "renames",
            Pattern.compile("^alter .*\\brename "),
            "takes a right",
            Pattern.compile("^revoke .*\\bfrom (?!public\\b)"));

    /** Of {@code alter table}, each part by itself. */
    private static final Map<String, Pattern> PARTS = Map.of(
            "drops",
            Pattern.compile("^drop (?!constraint |default |expression |identity )"),
            "changes a type",
            Pattern.compile("^alter (column )?\\w+ (set data )?type "),
            "demands a value",
            Pattern.compile("^(alter (column )?\\w+ set not null|add (?!constraint |check|primary |generated )"
                    + "(?!.*\\b(default|generated)\\b).*\\bnot null)\\b"),
            "constrains",
            Pattern.compile("^add (constraint|check|unique|exclude|foreign|primary)\\b"));

    private MigrationRules() {}

    /** A line for each statement that may not stand there without a reason. */
    static List<String> broken(String sql) {
        String bare = hideQuoted(sql);
        Set<String> own =
                MADE.matcher(plain(bare)).results().map(table -> table.group(1)).collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        for (String statement : statements(bare)) {
            String plain = plain(statement);
            Set<String> wrongs = wrongs(plain, own);
            if (!wrongs.isEmpty() && !REASON.matcher(statement).find()) {
                broken.add(String.join(", ", wrongs) + ": " + plain);
            }
        }
        return broken;
    }

    private static Set<String> wrongs(String statement, Set<String> own) {
        Matcher altered = ALTERED.matcher(statement);
        boolean alters = altered.find();
        Set<String> wrongs = new TreeSet<>();
        if (alters && own.contains(altered.group(1))) {
            return wrongs;
        }
        wrongs.addAll(found(STATEMENTS, statement));
        if (alters) {
            parts(altered.group(2)).forEach(part -> wrongs.addAll(found(PARTS, part)));
        }
        return wrongs;
    }

    private static List<String> found(Map<String, Pattern> wrongs, String in) {
        return wrongs.entrySet().stream()
                .filter(wrong -> wrong.getValue().matcher(in).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each with the comments above it. */
    private static List<String> statements(String bare) {
        String whole = COMMENT.matcher(bare).replaceAll(comment -> quote(comment, ";", ","));
        return List.of(whole.split(";"));
    }

    private static String hideQuoted(String sql) {
        // An apostrophe in a comment begins no text.
        String calm = COMMENT.matcher(sql).replaceAll(comment -> quote(comment, "'", "’"));
        return QUOTED.matcher(calm).replaceAll("''");
    }

    private static String quote(MatchResult comment, String from, String to) {
        return Matcher.quoteReplacement(comment.group().replace(from, to));
    }

    private static String plain(String statement) {
        return COMMENT.matcher(statement)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What stands between commas that are in no brackets. */
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < list.length(); i++) {
            char at = list.charAt(i);
            depth += at == '(' ? 1 : at == ')' ? -1 : 0;
            if (at == ',' && depth == 0) {
                parts.add(list.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        parts.add(list.substring(begin).strip());
        return parts;
    }
}
