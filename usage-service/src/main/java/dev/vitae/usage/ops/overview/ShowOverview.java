package dev.vitae.usage.ops.overview;

import dev.vitae.kit.caller.Caller;
import dev.vitae.usage.aicalls.ReadAiStatistics;
import dev.vitae.usage.budgets.ReadBudgets;
import dev.vitae.usage.configuration.ReadConfiguration;
import dev.vitae.usage.configuration.Setting;
import dev.vitae.usage.days.DayRange;
import dev.vitae.usage.operations.ReadServices;
import dev.vitae.usage.ops.people.Identity;
import dev.vitae.usage.ops.services.ServicesView;
import dev.vitae.usage.statistics.PersonUsage;
import dev.vitae.usage.statistics.ReadPeopleStatistics;
import dev.vitae.usage.statistics.ReadUsageStatistics;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** An operator looks how everything is right now. */
@ApplicationScoped
public class ShowOverview {

    private static final int PEOPLE = 5;

    private final ReadBudgets budgets;
    private final ReadUsageStatistics usage;
    private final ReadPeopleStatistics people;
    private final ReadAiStatistics calls;
    private final ReadConfiguration configuration;
    private final Identity identity;
    private final ReadServices services;
    private final Clock clock;

    ShowOverview(
            ReadBudgets budgets,
            ReadUsageStatistics usage,
            ReadPeopleStatistics people,
            ReadAiStatistics calls,
            ReadConfiguration configuration,
            Identity identity,
            ReadServices services,
            Clock clock) {
        this.budgets = budgets;
        this.usage = usage;
        this.people = people;
        this.calls = calls;
        this.configuration = configuration;
        this.identity = identity;
        this.services = services;
        this.clock = clock;
    }

    Uni<NowView> now(Caller caller, String token) {
        LocalDate today = LocalDate.now(clock);
        DayRange range = new DayRange(today, today);
        return budgets.ofPlatform(caller).chain(money -> usage.of(caller, range).chain(used -> calls.of(caller, range)
                .chain(made -> people.page(caller, range, PEOPLE, Optional.empty())
                        .chain(most -> identity.emails(
                                        token,
                                        most.items().stream()
                                                .map(PersonUsage::userId)
                                                .toList())
                                .chain(emails -> services.all(token)
                                        .map(found -> new NowView(
                                                money, used, made, most.items(), emails, ServicesView.of(found))))))));
    }

    Uni<KeyView> key(Caller caller, String message) {
        return configuration
                .one(caller, Setting.PLATFORM_LLM_ENABLED.key())
                .map(setting -> new KeyView(setting, message));
    }
}
