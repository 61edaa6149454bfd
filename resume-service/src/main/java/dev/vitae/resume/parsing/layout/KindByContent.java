package dev.vitae.resume.parsing.layout;

import dev.vitae.resume.parsing.wording.DateSpan;
import dev.vitae.resume.parsing.wording.SectionKind;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its text what a section under an unknown heading holds ("Where I've been"); OTHER where it does not say. */
final class KindByContent {

    private static final Pattern BETWEEN_ITEMS = Pattern.compile("\\s*[,;|•·]\\s*|:\\s+|\\.$");
    /** What a sentence has, in this order: a word, one more, a full stop. */
    private static final List<Pattern> SENTENCE =
            List.of(Pattern.compile("\\p{Ll}{2}"), Pattern.compile("\\s\\p{Ll}"), Pattern.compile("\\.(?:\\s|$)"));

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\w+");
    private static final int FEWEST_SKILLS = 3;
    private static final int MOST_WORDS_OF_AN_ITEM = 4;
    /** Share of a list's items. */
    private static final double MOST = 0.6;

    private final Wording wording;

    KindByContent(Wording wording) {
        this.wording = wording;
    }

    /** @param first whether no section stands before it */
    SectionKind of(List<Row> rows, boolean first) {
        if (rows.stream().anyMatch(row -> EMAIL.matcher(row.text()).find())) {
            return first ? SectionKind.CONTACT : SectionKind.OTHER;
        }
        boolean dated = rows.stream()
                .anyMatch(row ->
                        wording.dates().find(row.text()).map(DateSpan::range).orElse(false));
        if (dated) {
            return dated(rows);
        }
        List<String> items = items(rows);
        if (share(
                        items,
                        item -> wording.languages().startsWith(item)
                                || wording.levels().all(item))
                > MOST) {
            return SectionKind.LANGUAGES;
        }
        if (items.size() >= FEWEST_SKILLS && share(items, KindByContent::isName) > MOST) {
            return SectionKind.SKILLS;
        }
        boolean summary =
                first && rows.stream().noneMatch(row -> row.first().startsWithBullet()) && isSentence(text(rows));
        return summary ? SectionKind.SUMMARY : SectionKind.OTHER;
    }

    private static boolean isSentence(String text) {
        int from = 0;
        for (Pattern part : SENTENCE) {
            Matcher found = part.matcher(text);
            if (!found.find(from)) {
                return false;
            }
            from = found.end();
        }
        return true;
    }

    /** Entries with times: what they name, outside of what is said of them, tells work from studies. */
    private SectionKind dated(List<Row> rows) {
        int work = 0;
        int studies = 0;
        for (Row row : rows) {
            String text = row.text();
            boolean sentence = text.endsWith(".")
                    && wording.dates().find(text).filter(DateSpan::range).isEmpty();
            if (row.first().startsWithBullet() || sentence) {
                continue;
            }
            boolean job = wording.jobs().in(text);
            boolean degree = BETWEEN_ITEMS.splitAsStream(text).anyMatch(wording.degrees()::startsWith)
                    || !job && wording.degrees().in(text);
            studies += degree || !job && wording.schools().in(text) ? 1 : 0;
            work += !degree && (job || wording.companies().in(text)) ? 1 : 0;
        }
        if (studies > work) {
            return SectionKind.EDUCATION;
        }
        return work > 0 ? SectionKind.EXPERIENCE : SectionKind.OTHER;
    }

    private static List<String> items(List<Row> rows) {
        List<String> items = new ArrayList<>();
        rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> BETWEEN_ITEMS.splitAsStream(cell.body().text()))
                .filter(item -> !item.isBlank())
                .forEach(items::add);
        return items;
    }

    private static double share(List<String> items, Predicate<String> are) {
        return items.isEmpty() ? 0 : (double) items.stream().filter(are).count() / items.size();
    }

    private static boolean isName(String item) {
        int start = item.codePointAt(0);
        return item.split("\\s").length <= MOST_WORDS_OF_AN_ITEM
                && (Character.isUpperCase(start) || Character.isDigit(start));
    }

    private static String text(List<Row> rows) {
        return String.join(" ", rows.stream().map(Row::text).toList());
    }
}
