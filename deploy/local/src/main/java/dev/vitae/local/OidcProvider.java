package dev.vitae.local;

import java.net.InetAddress;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * Stands for Google: an OIDC provider with a login page that asks for an e-mail address and believes it.
 */
final class OidcProvider implements AutoCloseable {
    static final String CLIENT = "vitae";

    private static final String ISSUER = "vitae";

    private final MockOAuth2Server server;

    private OidcProvider(MockOAuth2Server server) {
        this.server = server;
    }

    static OidcProvider start(int port) {
        MockOAuth2Server server = new MockOAuth2Server(
                new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(), Set.of(), new LoginByEmail()));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new OidcProvider(server);
    }

    /** {@code http://localhost:8107/vitae}, where discovery starts. */
    static String issuerUrl(int port) {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
