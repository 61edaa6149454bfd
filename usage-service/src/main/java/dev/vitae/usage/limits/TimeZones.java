package dev.vitae.usage.limits;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;

/** Where people are; UTC of whom nothing else was said. */
@ApplicationScoped
class TimeZones {

    static final ZoneId UTC = ZoneId.of("UTC");

    private static final String ONE =
            "select time_zone, version, created_at, updated_at from time_zones where user_id = $1";
    private static final String SET =
            "insert into time_zones (user_id, time_zone) values ($1, $2) on conflict (user_id) "
                    + "do update set time_zone = excluded.time_zone, version = time_zones.version + 1";

    Uni<PersonTimeZone> of(SqlTx tx, Caller caller) {
        return tx.query(ONE, caller.id()).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .findFirst()
                .map(row -> new PersonTimeZone(
                        row.getString("time_zone"),
                        row.getInteger("version"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        row.getOffsetDateTime("updated_at").toInstant()))
                .orElseGet(() -> new PersonTimeZone(UTC.getId(), 0, null, null)));
    }

    Uni<PersonTimeZone> set(SqlTx tx, Caller caller, String ifMatch, String timeZone) {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone) || timeZone.startsWith("SystemV/")) {
            throw Problem.invalid(List.of(
                    new FieldError("/timeZone", "time_zone", "It is the name of a time zone, such as Europe/Berlin.")));
        }
        return tx.takeTurn("vitae.time-zone/" + caller.id())
                .chain(() -> of(tx, caller))
                .invoke(before -> ETags.check(ifMatch, ETags.of(before.version()), () -> before))
                .chain(() -> tx.execute(SET, caller.id(), timeZone))
                .chain(() -> of(tx, caller));
    }
}
