package dev.vitae.resume.career.matching;

import dev.vitae.document.MonthDate;
import dev.vitae.document.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a résumé states of one skill, job or study. What it does not state says nothing against a record that has it.
 *
 * @param path JSON pointer into the résumé's content
 * @param texts by the record's members; only those that are stated
 */
public record Stated(String path, Map<String, String> texts, Period period) {

    /** Of something without a time. */
    public static final Period NO_TIME = new Period(Optional.empty(), Optional.empty(), false);

    public Stated {
        Map<String, String> stated = new LinkedHashMap<>();
        texts.forEach((member, text) -> {
            if (text != null && !text.isBlank()) {
                stated.put(member, text.strip());
            }
        });
        texts = stated;
    }

    /** The record's members that say something else, in the order of its members. */
    List<String> differences(Known known) {
        List<String> members = new ArrayList<>();
        texts.forEach((member, text) -> {
            if (!text.equals(known.texts().get(member))) {
                members.add(member);
            }
        });
        Span merged = mergedInto(known.span());
        add(members, "startDate", merged.start(), known.span().start());
        add(members, "endDate", merged.end(), known.span().end());
        add(members, "isCurrent", merged.current(), known.span().current());
        return members;
    }

    /** How much is stated. */
    int weight() {
        return texts.size()
                + (period.start().isPresent() ? 1 : 0)
                + (period.end().isPresent() || period.present() ? 1 : 0);
    }

    /** A record's days after taking over what is stated: a day within a stated month or year is kept. */
    Span mergedInto(Span known) {
        LocalDate start = period.start()
                .map(stated -> covers(stated, known.start()) ? known.start() : Span.firstDay(stated))
                .orElse(known.start());
        if (period.present()) {
            return new Span(start, null, true);
        }
        return period.end()
                .map(stated -> new Span(start, covers(stated, known.end()) ? known.end() : Span.lastDay(stated), false))
                .orElse(new Span(start, known.end(), known.current()));
    }

    boolean startsWith(Known known) {
        return period.start()
                .filter(stated -> covers(stated, known.span().start()))
                .isPresent();
    }

    boolean statesMonthOfStart() {
        return period.start().filter(start -> !start.yearOnly()).isPresent();
    }

    private static boolean covers(MonthDate stated, LocalDate day) {
        if (day == null) {
            return false;
        }
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(stated.earliest()) && !month.isAfter(stated.latest());
    }

    private static void add(List<String> members, String member, Object stated, Object known) {
        if (stated == null ? known != null : !stated.equals(known)) {
            members.add(member);
        }
    }
}
