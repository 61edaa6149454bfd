package dev.vitae.vacancy.intake;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.vacancy.postings.Posting;
import dev.vitae.vacancy.salaries.Letters;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whether a person has a vacancy already: one of the same address, else one that says the same. */
@ApplicationScoped
class KnownVacancies {

    /** Descriptions are compared by their beginning first: of 5,000 of them no more is looked at. */
    private static final int BEGINNING = 120;

    private static final String SQL =
            """
            select id, url, description from vacancies
            where user_id = $1
              and (url = $2 or left(regexp_replace(left(description, 400), '[ \t\r\n]+', '', 'g'), $4) = $3)
            order by created_at desc, id desc limit 20""";

    private final TenantSession session;

    KnownVacancies(TenantSession session) {
        this.session = session;
    }

    Uni<Optional<UUID>> like(Caller caller, Posting posting) {
        String description = posting.description() == null ? "" : posting.description();
        String beginning = beginning(description);
        String folded = folded(description);
        return session.onConnection(caller, tx -> tx.query(
                        SQL,
                        caller.id(),
                        posting.url(),
                        beginning,
                        beginning == null ? 0 : beginning.codePointCount(0, beginning.length()))
                .map(rows -> {
                    UUID same = null;
                    for (Row row : rows) {
                        if (posting.url() != null && posting.url().equals(row.getString("url"))) {
                            return Optional.of(row.getUUID("id"));
                        }
                        boolean says = !folded.isEmpty() && folded.equals(folded(row.getString("description")));
                        same = same == null && says ? row.getUUID("id") : same;
                    }
                    return Optional.ofNullable(same);
                }));
    }

    /** Null where there is nothing to compare. */
    private static String beginning(String description) {
        int[] first = description
                .codePoints()
                .limit(400)
                .filter(letter -> " \t\r\n".indexOf(letter) < 0)
                .limit(BEGINNING)
                .toArray();
        return first.length == 0 ? null : new String(first, 0, first.length);
    }

    private static String folded(String text) {
        return Letters.fold(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
