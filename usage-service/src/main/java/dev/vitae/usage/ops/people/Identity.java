package dev.vitae.usage.ops.people;

import dev.vitae.usage.ops.Part;
import dev.vitae.usage.ops.people.IdentityClient.Accounts;
import dev.vitae.usage.ops.people.IdentityClient.Erasures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** People and what becomes of them, asked of identity-service with the operator's own token. */
@ApplicationScoped
public class Identity {

    private static final String NAME = "identity";
    private static final int PAGE = 50;

    private final IdentityClient client;

    Identity(@RestClient IdentityClient client) {
        this.client = client;
    }

    /** @param tag for a change of it */
    record Tagged(Account account, String tag) {}

    /** The e-mail addresses of those that there are. @param ids at most 100 */
    public Uni<Part<Map<UUID, String>>> emails(String token, Collection<UUID> ids) {
        List<UUID> wanted = ids.stream().distinct().toList();
        Uni<Map<UUID, String>> found = wanted.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : client.users(bearer(token), wanted, null, null, null, wanted.size())
                        .map(page -> page.items().stream().collect(Collectors.toMap(Account::id, Account::email)));
        return Part.of(NAME, found);
    }

    Uni<Part<Accounts>> find(String token, String email, String role, String cursor) {
        return Part.of(NAME, client.users(bearer(token), List.of(), blankless(email), blankless(role), cursor, PAGE));
    }

    /** Fails with 404, and with 503 where identity-service is away. */
    Uni<Tagged> one(String token, UUID id) {
        return client.user(bearer(token), id)
                .map(answer -> new Tagged(answer.getEntity(), answer.getHeaderString(HttpHeaders.ETAG)));
    }

    /** Fails as identity-service refuses: 409 {@code last_super_admin}, 412 {@code stale} and others. */
    Uni<Account> giveRole(String token, UUID id, String tag, String role) {
        return client.change(bearer(token), tag, id, new IdentityClient.Role(role));
    }

    Uni<Part<Erasures>> erasures(String token, String cursor) {
        return Part.of(NAME, client.erasures(bearer(token), cursor, PAGE));
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
