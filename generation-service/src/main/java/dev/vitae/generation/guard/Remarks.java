package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What takes something back from a degree or a certificate, in {@code guard/credentials.tsv}: in progress, lapsed, a course. */
final class Remarks {
    private record Remark(String name, Pattern held, Pattern kept) {}

    private record Word(String name, Pattern pattern) {}

    private static final List<Remark> REMARKS = new ArrayList<>();
    private static final List<Word> UNITS = new ArrayList<>();
    private static final List<Word> GRADES = new ArrayList<>();

    static {
        for (String[] cell : Rows.of("credentials.tsv")) {
            if (cell[0].equals("unit") || cell[0].equals("grade")) {
                List<Word> words = cell[0].equals("unit") ? UNITS : GRADES;
                words.add(new Word(cell[1], Pattern.compile(Rows.folded(cell[2]))));
            } else {
                Pattern held =
                        Pattern.compile("(?<!\\p{L})(?:" + Rows.folded(cell[1]) + ")(?!\\p{IsLatin}|\\p{IsCyrillic})"
                                + "|(?<=\\p{IsHan})(?:" + Rows.folded(cell[1]) + ")(?!\\p{IsLatin})");
                Pattern kept = Pattern.compile(
                        "(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:" + Rows.folded(cell[2] + "|" + cell[1]) + ")");
                REMARKS.add(new Remark(cell[0], held, kept));
            }
        }
    }

    private Remarks() {}

    /** The one spelling of a unit. */
    static Optional<String> unit(String folded) {
        return UNITS.stream()
                .filter(unit -> unit.pattern().matcher(folded).matches())
                .map(Word::name)
                .findFirst();
    }

    /** A grade of folded text that the place does not have, as it stands there. */
    static Optional<String> grade(String told, Scope source) {
        return GRADES.stream()
                .filter(grade -> grade.pattern().matcher(told).find())
                .filter(grade -> source.tellings().stream()
                        .noneMatch(telling ->
                                grade.pattern().matcher(telling.folded()).find()))
                .flatMap(grade -> grade.pattern().matcher(told).results())
                .map(MatchResult::group)
                .findFirst();
    }

    /** Whether folded text keeps what a folded name takes back, in words of any language. */
    static boolean kept(String stated, String told) {
        return REMARKS.stream()
                .filter(remark -> remark.held().matcher(stated).find())
                .map(Remark::name)
                .distinct()
                .allMatch(name -> REMARKS.stream()
                        .filter(remark -> remark.name().equals(name))
                        .anyMatch(remark -> remark.kept().matcher(told).find()));
    }

    /** What of folded text keeps what a folded name takes back. */
    static List<MatchResult> in(String stated, String told) {
        return REMARKS.stream()
                .filter(remark -> isHeld(remark.name(), stated))
                .flatMap(remark -> remark.kept().matcher(told).results())
                .toList();
    }

    private static boolean isHeld(String name, String stated) {
        return REMARKS.stream()
                .anyMatch(remark -> remark.name().equals(name)
                        && remark.held().matcher(stated).find());
    }

    /** A name without the bracket or what stands behind a comma that says how far it is. */
    static String without(String name) {
        StringBuilder bare = new StringBuilder();
        for (String part : name.split("\\s*[(（)）,，;:]\\s*|\\s[–—-]\\s")) {
            String folded = Clauses.fold(part);
            boolean remark = bare.length() > 0
                    && REMARKS.stream()
                            .anyMatch(it -> !it.name().equals("course")
                                    && it.kept().matcher(folded).find());
            bare.append(remark ? "" : (bare.length() == 0 ? "" : " ") + part);
        }
        return bare.toString();
    }

    /** Whether nothing that stands here is such a remark. */
    static boolean isNone(String folded, int at) {
        return REMARKS.stream()
                .flatMap(remark -> Stream.of(remark.held(), remark.kept()))
                .flatMap(pattern -> pattern.matcher(folded).results())
                .noneMatch(found -> found.start() <= at + 1 && found.end() > at);
    }

    /** Whether it is not, or no longer, held. */
    static boolean isOpen(String stated) {
        return REMARKS.stream()
                .filter(remark -> !remark.name().equals("course"))
                .anyMatch(remark -> remark.held().matcher(stated).find());
    }
}
