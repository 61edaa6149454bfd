package dev.vitae.sharing.visits;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often a share was visited.
 *
 * @param views of people
 * @param bots visits of programs
 * @param days each of the span
 * @param referrers where people came from; the first hundred, most views first
 */
@Schema(requiredProperties = {"from", "to", "views", "bots", "days", "referrers", "devices", "countries"})
public record Statistics(
        LocalDate from,
        LocalDate to,
        long views,
        long bots,
        List<Day> days,
        List<Domain> referrers,
        List<Kind> devices,
        List<Country> countries) {

    private static final int MOST = 100;

    /** @param visitors how many different people came on that day, as far as address and browser tell */
    @Schema(name = "VisitDay")
    public record Day(LocalDate day, long views, long visitors, long bots) {}

    /** @param domain absent for those who brought none, {@code other} for those of a day that had more than a hundred */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DomainVisits")
    public record Domain(String domain, long views) {}

    @Schema(name = "DeviceVisits")
    public record Kind(String device, long views) {}

    /** @param country ISO 3166-1; absent where it is not known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CountryVisits")
    public record Country(String country, long views) {}

    /** @param rows sums by one thing each: which of the four it is, then the four, views, visitors and bots */
    static Statistics of(Span span, Iterable<Row> rows) {
        Map<LocalDate, Day> days = new HashMap<>();
        List<Domain> referrers = new ArrayList<>();
        List<Kind> devices = new ArrayList<>();
        List<Country> countries = new ArrayList<>();
        for (Row row : rows) {
            long views = row.getLong("views");
            switch (row.getString("sum_of")) {
                case "day" ->
                    days.put(
                            row.getLocalDate("day"),
                            new Day(row.getLocalDate("day"), views, row.getLong("visitors"), row.getLong("bots")));
                case "referrer" -> referrers.add(new Domain(row.getString("referrer"), views));
                case "device" -> devices.add(new Kind(row.getString("device"), views));
                default -> countries.add(new Country(row.getString("country"), views));
            }
        }
        List<Day> all = span.from()
                .datesUntil(span.to().plusDays(1))
                .map(day -> days.getOrDefault(day, new Day(day, 0, 0, 0)))
                .toList();
        return new Statistics(
                span.from(),
                span.to(),
                all.stream().mapToLong(Day::views).sum(),
                all.stream().mapToLong(Day::bots).sum(),
                all,
                most(referrers, Comparator.comparingLong(Domain::views)),
                most(devices, Comparator.comparingLong(Kind::views)),
                most(countries, Comparator.comparingLong(Country::views)));
    }

    private static <T> List<T> most(List<T> counts, Comparator<T> byViews) {
        return counts.stream().sorted(byViews.reversed()).limit(MOST).toList();
    }
}
