package dev.vitae.usage.ops.spending;

import dev.vitae.kit.caller.Caller;
import dev.vitae.usage.aicalls.ReadAiDays;
import dev.vitae.usage.days.DayRange;
import dev.vitae.usage.ops.Links;
import dev.vitae.usage.ops.people.Identity;
import dev.vitae.usage.statistics.PersonUsage;
import dev.vitae.usage.statistics.ReadPeopleStatistics;
import dev.vitae.usage.statistics.ReadUsageStatistics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** An operator looks what was used in some days, and by whom. */
@ApplicationScoped
public class ShowUsage {

    private static final int PEOPLE = 20;

    private final ReadUsageStatistics statistics;
    private final ReadAiDays models;
    private final ReadPeopleStatistics people;
    private final Identity identity;
    private final Clock clock;

    ShowUsage(
            ReadUsageStatistics statistics,
            ReadAiDays models,
            ReadPeopleStatistics people,
            Identity identity,
            Clock clock) {
        this.statistics = statistics;
        this.models = models;
        this.people = people;
        this.identity = identity;
        this.clock = clock;
    }

    Uni<UsageView> page(Caller caller, String token, DayRange range, Optional<String> after) {
        return statistics.of(caller, range).chain(sums -> models.of(caller, range)
                .chain(byModel -> people.page(caller, range, PEOPLE, after).chain(page -> identity.emails(
                                token,
                                page.items().stream().map(PersonUsage::userId).toList())
                        .map(emails -> new UsageView(
                                sums,
                                byModel,
                                page,
                                emails,
                                LocalDate.now(clock),
                                Links.next(
                                        "/ops/usage",
                                        page.next(),
                                        "from",
                                        range.from().toString(),
                                        "to",
                                        range.to().toString()))))));
    }
}
