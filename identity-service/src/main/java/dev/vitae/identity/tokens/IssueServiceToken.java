package dev.vitae.identity.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a service a token of its own (client credentials, RFC 6749 §4.4). */
@ApplicationScoped
public class IssueServiceToken {

    private final ServiceClients clients;
    private final AccessTokens tokens;

    public IssueServiceToken(ServiceClients clients, AccessTokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    /**
     * @param scope the wanted scopes separated by spaces; all that the client may have when absent
     * @throws dev.vitae.kit.problem.Problem {@code invalid_client} or {@code invalid_scope}
     */
    public ServiceTokenAnswer issue(ClientCredentials credentials, Optional<String> scope) {
        ServiceClients.Client client = Optional.ofNullable(clients.byName().get(credentials.clientId()))
                .filter(known -> same(known.secret(), credentials.secret()))
                .orElseThrow(OAuthProblems::invalidClient);
        Set<String> allowed = client.scopes().orElse(Set.of());
        Set<String> wanted = scope.filter(text -> !text.isBlank())
                .map(text -> Arrays.stream(text.strip().split(" +")).collect(Collectors.toSet()))
                .orElse(allowed);
        if (!allowed.containsAll(wanted)) {
            throw OAuthProblems.invalidScope();
        }
        return ServiceTokenAnswer.of(tokens.service(credentials.clientId(), wanted), wanted);
    }

    /** Takes as long for a nearly right secret as for a wrong one. */
    private static boolean same(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
