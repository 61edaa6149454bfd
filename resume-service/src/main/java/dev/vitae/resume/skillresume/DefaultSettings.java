package dev.vitae.resume.skillresume;

import dev.vitae.resume.skillresume.Basis.Numbers;
import dev.vitae.resume.skillresume.Basis.Settings;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What is reckoned with where a company says nothing else. */
@ApplicationScoped
class DefaultSettings {

    private final Numbers minutes;
    private final long hourlyRateMicros;
    private final String currency;

    DefaultSettings(SkillsConfig config) {
        this.minutes = new Numbers(config.minutesPerParse(), config.minutesPerGeneration(), config.minutesPerExport());
        this.hourlyRateMicros = config.hourlyRateMicros();
        this.currency = config.currency();
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
