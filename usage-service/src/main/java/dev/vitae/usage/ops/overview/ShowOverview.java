package dev.vitae.usage.ops.overview;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.paging.Page;
import dev.vitae.usage.aicalls.ReadAiStatistics;
import dev.vitae.usage.budgets.ReadBudgets;
import dev.vitae.usage.configuration.ReadConfiguration;
import dev.vitae.usage.configuration.Setting;
import dev.vitae.usage.days.DayRange;
import dev.vitae.usage.deadletters.DeadLetterFilter;
import dev.vitae.usage.deadletters.DeadLetterStatus;
import dev.vitae.usage.deadletters.ReadDeadLetters;
import dev.vitae.usage.operations.ReadServices;
import dev.vitae.usage.ops.Part;
import dev.vitae.usage.ops.failures.FailureClient;
import dev.vitae.usage.ops.failures.ShowFailures;
import dev.vitae.usage.ops.people.Identity;
import dev.vitae.usage.ops.services.ServicesView;
import dev.vitae.usage.statistics.PersonUsage;
import dev.vitae.usage.statistics.ReadPeopleStatistics;
import dev.vitae.usage.statistics.ReadUsageStatistics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An operator looks how everything is right now. */
@ApplicationScoped
public class ShowOverview {

    private static final int PEOPLE = 5;
    private static final int MOST_LETTERS = 100;
    private static final DeadLetterFilter WAITING =
            new DeadLetterFilter(Optional.of(DeadLetterStatus.WAITING), Optional.empty(), Optional.empty());

    private final ReadBudgets budgets;
    private final ReadUsageStatistics usage;
    private final ReadPeopleStatistics people;
    private final ReadAiStatistics calls;
    private final ReadConfiguration configuration;
    private final Identity identity;
    private final ReadServices services;
    private final ShowFailures failures;
    private final ReadDeadLetters letters;
    private final Clock clock;

    ShowOverview(
            ReadBudgets budgets,
            ReadUsageStatistics usage,
            ReadPeopleStatistics people,
            ReadAiStatistics calls,
            ReadConfiguration configuration,
            Identity identity,
            ReadServices services,
            ShowFailures failures,
            ReadDeadLetters letters,
            Clock clock) {
        this.budgets = budgets;
        this.usage = usage;
        this.people = people;
        this.calls = calls;
        this.configuration = configuration;
        this.identity = identity;
        this.services = services;
        this.failures = failures;
        this.letters = letters;
        this.clock = clock;
    }

    Uni<NowView> now(Caller caller, String token) {
        LocalDate today = LocalDate.now(clock);
        DayRange range = new DayRange(today, today);
        return budgets.ofPlatform(caller).chain(money -> usage.of(caller, range)
                .chain(used -> calls.of(caller, range).chain(made -> spenders(caller, token, range)
                        .chain(most -> told(token).chain(told -> deadLetters(caller)
                                .map(dead -> new NowView(
                                        money,
                                        used,
                                        made,
                                        most.people(),
                                        most.emails(),
                                        told.services(),
                                        told.failures(),
                                        dead)))))));
    }

    private record Told(ServicesView services, Part<FailureClient.Sums> failures) {}

    /** What other services say, all asked at once. */
    private Uni<Told> told(String token) {
        return Uni.combine()
                .all()
                .unis(services.all(token), failures.ofLastDay(token))
                .with((found, failed) -> new Told(ServicesView.of(found), failed));
    }

    private record Spenders(List<PersonUsage> people, Part<Map<UUID, String>> emails) {}

    private Uni<Spenders> spenders(Caller caller, String token, DayRange range) {
        return people.page(caller, range, PEOPLE, Optional.empty())
                .map(Page::items)
                .chain(most -> identity.emails(
                                token, most.stream().map(PersonUsage::userId).toList())
                        .map(emails -> new Spenders(most, emails)));
    }

    /** Those that wait, counted as far as a page goes. */
    private Uni<Integer> deadLetters(Caller caller) {
        return letters.page(caller, WAITING, MOST_LETTERS, Optional.empty())
                .map(page -> page.items().size());
    }

    Uni<KeyView> key(Caller caller, String message) {
        return configuration
                .one(caller, Setting.PLATFORM_LLM_ENABLED.key())
                .map(setting -> new KeyView(setting, message));
    }
}
