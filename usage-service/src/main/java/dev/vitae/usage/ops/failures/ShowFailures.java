package dev.vitae.usage.ops.failures;

import dev.vitae.usage.ops.Links;
import dev.vitae.usage.ops.Part;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An operator looks what failed of all that people ask generation-service for, and how often. */
@ApplicationScoped
public class ShowFailures {

    private static final String NAME = "generation";
    private static final String A_DAY = "1";
    private static final int PAGE = 50;

    private final FailureClient failures;

    ShowFailures(@RestClient FailureClient failures) {
        this.failures = failures;
    }

    /** Of the last 24 hours. */
    public Uni<Part<FailureClient.Sums>> ofLastDay(String token) {
        return Part.of(NAME, failures.statistics("Bearer " + token, A_DAY, null, null));
    }

    /** @param kind empty for all @param code empty for all */
    Uni<FailuresView> page(String token, String days, String kind, String code, String cursor) {
        String bearer = "Bearer " + token;
        return Uni.combine()
                .all()
                .unis(
                        Part.of(NAME, failures.statistics(bearer, days, given(kind), given(code))),
                        Part.of(NAME, failures.page(bearer, days, given(kind), given(code), cursor, PAGE)))
                .with((sums, failed) -> new FailuresView(
                        sums,
                        failed,
                        days,
                        kind,
                        code,
                        Links.next(
                                "/ops/failures",
                                failed.isThere() ? failed.value().next() : null,
                                "days",
                                days,
                                "kind",
                                kind,
                                "code",
                                code)));
    }

    private static String given(String filter) {
        return filter.isEmpty() ? null : filter;
    }
}
