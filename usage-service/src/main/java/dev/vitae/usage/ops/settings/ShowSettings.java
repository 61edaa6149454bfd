package dev.vitae.usage.ops.settings;

import dev.vitae.kit.caller.Caller;
import dev.vitae.usage.configuration.ReadConfiguration;
import dev.vitae.usage.configuration.SettingChange;
import dev.vitae.usage.configuration.SettingView;
import dev.vitae.usage.ops.Links;
import dev.vitae.usage.ops.people.Identity;
import dev.vitae.usage.prices.ReadPrices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An operator looks how the platform is set up, and who has set it so. */
@ApplicationScoped
public class ShowSettings {

    private static final int CHANGES = 20;
    private static final int PRICES = 100;

    private final ReadConfiguration read;
    private final ReadPrices prices;
    private final Identity identity;

    ShowSettings(ReadConfiguration read, ReadPrices prices, Identity identity) {
        this.read = read;
        this.prices = prices;
        this.identity = identity;
    }

    Uni<ConfigurationView> all(Caller caller, String token) {
        return read.all(caller).chain(settings -> identity.emails(
                        token,
                        settings.stream()
                                .map(SettingView::changedBy)
                                .filter(Objects::nonNull)
                                .toList())
                .chain(emails -> prices.page(caller, PRICES, Optional.empty())
                        .map(page -> new ConfigurationView(settings, page.items(), emails))));
    }

    /** Fails with 404 for a key that is none. @param before changes before this version alone */
    Uni<SettingPageView> one(Caller caller, String token, String key, Optional<Integer> before, String refusal) {
        return read.one(caller, key)
                .chain(setting -> read.history(caller, key, CHANGES, before).chain(page -> identity.emails(
                                token,
                                Stream.concat(
                                                Stream.of(setting).map(SettingView::changedBy),
                                                page.items().stream().map(SettingChange::changedBy))
                                        .filter(Objects::nonNull)
                                        .toList())
                        .map(emails -> new SettingPageView(
                                setting,
                                page.items(),
                                emails,
                                refusal,
                                Links.next("/ops/configuration/" + key, page.next())))));
    }
}
