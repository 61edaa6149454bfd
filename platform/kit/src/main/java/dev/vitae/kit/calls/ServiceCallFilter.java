package dev.vitae.kit.calls;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Gives a call to another service this service's own token (client credentials). The person it acts for travels beside
 * it in {@link dev.vitae.kit.caller.CurrentCaller#ACTING_FOR}.
 */
@ApplicationScoped
public class ServiceCallFilter implements ResteasyReactiveClientRequestFilter {

    private final OidcClient client;
    private final TokensHelper tokens = new TokensHelper();

    public ServiceCallFilter(OidcClient client) {
        this.client = client;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        request.suspend();
        tokens.getTokens(client)
                .subscribe()
                .with(
                        token -> {
                            request.getHeaders()
                                    .putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getAccessToken());
                            request.resume();
                        },
                        request::resume);
    }
}
