package dev.vitae.usage.ops.spending;

import dev.vitae.kit.paging.Page;
import dev.vitae.usage.aicalls.AiDays;
import dev.vitae.usage.ops.Part;
import dev.vitae.usage.statistics.PersonUsage;
import dev.vitae.usage.statistics.UsageStatistics;
import dev.vitae.usage.statistics.UsageStatistics.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What {@code UsagePage.html} shows. @param next the address of more people; empty where there are none */
public record UsageView(
        UsageStatistics statistics,
        AiDays models,
        Page<PersonUsage> people,
        Part<Map<UUID, String>> emails,
        LocalDate today,
        String next) {

    /** A day as a whole. */
    public record DaySum(LocalDate day, long generations, long parses, long exports, long tokens, long costMicros) {

        static DaySum none(LocalDate day) {
            return new DaySum(day, 0, 0, 0, 0, 0);
        }

        DaySum plus(Day part) {
            return new DaySum(
                    day,
                    generations + of(part, "generate"),
                    parses + of(part, "parse"),
                    exports + of(part, "export"),
                    tokens + part.tokensUsed(),
                    costMicros + part.costMicros());
        }

        private static long of(Day part, String operation) {
            return part.operation().equals(operation) ? part.count() : 0;
        }
    }

    /** Every day of the range, the newest first, those without any use too. */
    public List<DaySum> days() {
        TreeMap<LocalDate, DaySum> days = new TreeMap<>();
        statistics.from().datesUntil(statistics.to().plusDays(1)).forEach(day -> days.put(day, DaySum.none(day)));
        statistics.days().forEach(part -> days.computeIfPresent(part.day(), (day, sum) -> sum.plus(part)));
        return List.copyOf(days.descendingMap().values());
    }

    public long costMicros() {
        return statistics.totals().stream()
                .mapToLong(UsageStatistics.Sum::costMicros)
                .sum();
    }

    public String email(UUID user) {
        return emails.isThere() ? emails.value().getOrDefault(user, user.toString()) : user.toString();
    }
}
