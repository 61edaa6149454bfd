package dev.vitae.usage.budgets;

import dev.vitae.usage.configuration.Setting;
import dev.vitae.usage.configuration.Values;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the cost of the platform's key is counted in, in the order in which a reservation takes from them. */
public enum Budget {
    PLATFORM_MONTH(Setting.GLOBAL_BUDGET_CAP, "The platform's budget for this month"),
    PLATFORM_DAY(Setting.GLOBAL_DAILY_BUDGET_CAP, "The platform's budget for today"),
    PERSON_MONTH(Setting.PERSON_BUDGET_CAP, "Your budget for this month"),
    PERSON_DAY(Setting.PERSON_DAILY_BUDGET_CAP, "Your budget for today");

    private final Setting cap;
    private final String words;

    Budget(Setting cap, String words) {
        this.cap = cap;
        this.words = words;
    }

    /** @param word as the database, problems and metrics write it */
    static Budget of(String word) {
        return Arrays.stream(values())
                .filter(budget -> budget.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    String words() {
        return words;
    }

    /** Micros; empty where there is no cap. */
    Optional<Long> cap(Values values) {
        return values.cap(cap);
    }

    boolean isOfMonth() {
        return this == PLATFORM_MONTH || this == PERSON_MONTH;
    }

    LocalDate begin(LocalDate day) {
        return isOfMonth() ? day.withDayOfMonth(1) : day;
    }

    /** The first day that it does not count any more. */
    LocalDate end(LocalDate day) {
        return isOfMonth() ? begin(day).plusMonths(1) : day.plusDays(1);
    }
}
