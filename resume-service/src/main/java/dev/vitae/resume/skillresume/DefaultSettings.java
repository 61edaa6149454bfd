package dev.vitae.resume.skillresume;

import dev.vitae.resume.skillresume.Basis.Numbers;
import dev.vitae.resume.skillresume.Basis.Settings;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is reckoned with where a company says nothing else. */
@ApplicationScoped
class DefaultSettings {

    private final Numbers minutes;
    private final long hourlyRateMicros;
    private final String currency;

    DefaultSettings(
            @ConfigProperty(name = "vitae.skills.minutes-per-parse") int parse,
            @ConfigProperty(name = "vitae.skills.minutes-per-generation") int generate,
            @ConfigProperty(name = "vitae.skills.minutes-per-export") int export,
            @ConfigProperty(name = "vitae.skills.hourly-rate-micros") long hourlyRateMicros,
            @ConfigProperty(name = "vitae.skills.currency") String currency) {
        this.minutes = new Numbers(parse, generate, export);
        this.hourlyRateMicros = hourlyRateMicros;
        this.currency = currency;
    }

    /** Those of a row of {@code tenant_settings}, which may have none; the defaults hold for what it leaves out. */
    Settings or(Row row) {
        return new Settings(
                new Numbers(
                        number(row, "minutes_parse", minutes.parse()),
                        number(row, "minutes_generate", minutes.generate()),
                        number(row, "minutes_export", minutes.export())),
                number(row, "hourly_rate_micros", hourlyRateMicros),
                Optional.ofNullable(row.getString("currency")).orElse(currency),
                row.getBoolean("of_tenant"));
    }

    private static long number(Row row, String column, long otherwise) {
        return Optional.ofNullable(row.getLong(column)).orElse(otherwise);
    }
}
