package dev.vitae.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The checks that rules are made of, at one place of the content; each adds what it finds to the same list. Of a list that is
 * too long the rest is not looked at: what is found stays bounded.
 */
final class Checks {
    private final String pointer;
    private final boolean complete;
    private final List<Violation> violations;

    Checks(String pointer, boolean complete, List<Violation> violations) {
        this.pointer = pointer;
        this.complete = complete;
        this.violations = violations;
    }

    Checks at(String member) {
        return new Checks(pointer + "/" + member, complete, violations);
    }

    /** A text that may be absent, but says something where it is there. */
    void text(String member, String value, int limit) {
        if (value == null) {
            return;
        }
        if (value.isBlank()) {
            add(member, "blank", "Leave this out or write something.");
        } else if (value.length() > limit) {
            add(member, "too_long", "At most " + limit + " characters, but this has " + value.length() + ".");
        }
        if (value.codePoints().anyMatch(Checks::isUnprintable)) {
            add(member, "invalid_character", "Leave out control characters and broken ones.");
        }
    }

    /** A text without which its object says nothing, whoever states it. */
    void always(String member, String value, int limit) {
        if (value == null) {
            add(member, "required", "This is required.");
        }
        text(member, value, limit);
    }

    /** A text that a person who writes must give. */
    void needed(String member, String value, int limit) {
        if (complete) {
            always(member, value, limit);
        } else {
            text(member, value, limit);
        }
    }

    void email(String member, String value) {
        if (stated(value) && !WebAddress.isEmail(value)) {
            add(member, "invalid_email", "Write an e-mail address, such as ada@example.com.");
        }
    }

    void url(String member, String value) {
        if (stated(value) && !WebAddress.isWeb(value)) {
            add(member, "invalid_url", "Write a web address that starts with https:// or http://.");
        }
    }

    void date(String member, String value) {
        if (value != null && MonthDate.parse(value, null).isEmpty()) {
            add(member, "invalid_date", "Write year and month as YYYY-MM, such as 2019-03.");
        }
    }

    void period(String start, DatePrecision startPrecision, String end, DatePrecision endPrecision) {
        date("startDate", stated(start) ? start : null);
        date("endDate", end);
        yearPrecision("startDatePrecision", startPrecision, "startDate", start);
        if (endPrecision == DatePrecision.UNKNOWN) {
            if (end != null) {
                add("endDatePrecision", "invalid_precision", "An end date is given, so it is not unknown.");
            }
        } else {
            yearPrecision("endDatePrecision", endPrecision, "endDate", end);
        }
        if (Period.of(start, startPrecision, end, endPrecision).endsBeforeItStarts()) {
            add("endDate", "end_before_start", "This ends before it starts.");
        }
    }

    void yearPrecision(String member, DatePrecision precision, String of, String date) {
        if (precision == DatePrecision.UNKNOWN) {
            add(member, "invalid_precision", "Only an end can be unknown; write year or leave this out.");
        } else if (precision != null && date == null) {
            add(member, "invalid_precision", "This belongs to " + of + ", which is missing.");
        }
    }

    void lines(String member, List<String> values, int limit, int length) {
        if (values == null) {
            return;
        }
        count(member, values, limit);
        Checks list = at(member);
        for (int i = 0; i < Math.min(values.size(), limit); i++) {
            list.text(String.valueOf(i), values.get(i), length);
        }
    }

    <T> void each(String member, List<T> values, int limit, BiConsumer<Checks, T> rule) {
        if (values == null) {
            return;
        }
        count(member, values, limit);
        Checks list = at(member);
        for (int i = 0; i < Math.min(values.size(), limit); i++) {
            rule.accept(list.at(String.valueOf(i)), values.get(i));
        }
    }

    /** Unknown members are kept, not understood: only their size is bounded. */
    void other(Map<String, Object> members) {
        if (size(members) > Limits.OTHER) {
            violations.add(new Violation(
                    pointer, "too_long", "Further members here may hold at most " + Limits.OTHER + " characters."));
        }
    }

    /** The whole is bounded as its parts are. */
    void volume(Volume volume) {
        if (!volume.isBounded()) {
            violations.add(new Violation(
                    pointer,
                    "too_long",
                    "A résumé may hold at most %d characters in %d lines, but this has %d in %d."
                            .formatted(Limits.CHARACTERS, Limits.LINES, volume.characters(), volume.lines())));
        }
    }

    /** Control characters but tab and line breaks, halves of surrogate pairs, and what Unicode says is no character. */
    private static boolean isUnprintable(int c) {
        int type = Character.getType(c);
        boolean layout = c == '\t' || c == '\n' || c == '\r';
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return (type == Character.CONTROL && !layout) || type == Character.SURROGATE || noncharacter;
    }

    private void count(String member, List<?> values, int limit) {
        if (values.size() > limit) {
            add(member, "too_many", "At most " + limit + " entries, but these are " + values.size() + ".");
        }
    }

    private void add(String member, String code, String message) {
        violations.add(new Violation(pointer + "/" + member, code, message));
    }

    private static boolean stated(String value) {
        return value != null && !value.isBlank();
    }

    private static long size(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .mapToLong(member -> size(member.getKey()) + size(member.getValue()))
                    .sum();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().mapToLong(Checks::size).sum();
        }
        return value == null ? 1 : value.toString().length() + 1L;
    }
}
