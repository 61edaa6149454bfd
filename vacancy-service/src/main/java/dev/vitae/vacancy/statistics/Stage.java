package dev.vitae.vacancy.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an application goes through, in order; where it may end without going on (rejected, withdrawn) is none. */
@Schema(name = "FunnelStage")
public enum Stage {
    SAVED,
    APPLIED,
    SCREENING,
    INTERVIEW,
    OFFER,
    ACCEPTED;

    /** The status of this name. */
    @JsonValue
    public String status() {
        return name().toLowerCase(Locale.ROOT);
    }
}
