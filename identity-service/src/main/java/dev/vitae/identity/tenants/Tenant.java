package dev.vitae.identity.tenants;

import dev.vitae.kit.session.StampedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A company that people belong to. */
@Entity
@Table(name = "tenants")
public class Tenant extends StampedEntity {

    private String name;

    @Column(name = "hourly_rate_micros")
    private Long hourlyRateMicros;

    private String currency;

    @Column(name = "minutes_parse")
    private Integer minutesParse;

    @Column(name = "minutes_generate")
    private Integer minutesGenerate;

    @Column(name = "minutes_export")
    private Integer minutesExport;

    protected Tenant() {}

    Tenant(String name) {
        this.name = name;
    }

    void change(TenantBody wanted) {
        name = wanted.name();
        TenantSettings settings = wanted.settings();
        hourlyRateMicros = settings.hourlyRateMicros();
        currency = settings.currency();
        minutesParse = settings.minutesPerOperation().parse();
        minutesGenerate = settings.minutesPerOperation().generate();
        minutesExport = settings.minutesPerOperation().export();
    }

    public String name() {
        return name;
    }

    TenantSettings settings() {
        return new TenantSettings(
                hourlyRateMicros, currency, new MinutesPerOperation(minutesParse, minutesGenerate, minutesExport));
    }
}
