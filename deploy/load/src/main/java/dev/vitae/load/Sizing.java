package dev.vitae.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the costs of single uses come to for many people. */
final class Sizing {

    private static final long[] PEOPLE = {10_000, 1_000_000, 100_000_000};
    /** Of what happens in a month: a tenth of a day, and 22 days of equal weight. */
    private static final double BUSIEST_HOUR = 1.0 / 220;
    /** Of processors, so that the busiest minute and one lost zone find room. */
    private static final double BUSY = 0.5;

    private static final double SECONDS = 3600;

    private Sizing() {}

    /** Lines of a table, for people who are active in a month. */
    static List<String> of(Map<Use, Cost> costs) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "active people    requests/s  cores: services  PostgreSQL  Kafka    GB a month: rows     WAL  events");
        for (long people : PEOPLE) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-13d %13.0f %16.1f %11.1f %6.1f %20.1f %7.1f %7.1f",
                    people,
                    people * peak(costs, Cost::requests),
                    people * peak(costs, Cost::millisOfServices) / 1000 / BUSY,
                    people * peak(costs, cost -> cost.millisOf("postgresql")) / 1000 / BUSY,
                    people * peak(costs, cost -> cost.millisOf("kafka")) / 1000 / BUSY,
                    people * month(costs, Cost::rows) / 1e9,
                    people * month(costs, Cost::wal) / 1e9,
                    people * month(costs, Cost::events) / 1e9));
        }
        return lines;
    }

    private interface Part {
        double of(Cost cost);
    }

    /** Of one person, each second of the busiest hour. */
    private static double peak(Map<Use, Cost> costs, Part part) {
        return month(costs, part) * BUSIEST_HOUR / SECONDS;
    }

    private static double month(Map<Use, Cost> costs, Part part) {
        return costs.entrySet().stream()
                .mapToDouble(use -> use.getKey().perMonth() * part.of(use.getValue()))
                .sum();
    }
}
