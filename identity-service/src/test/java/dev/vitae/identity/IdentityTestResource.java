package dev.vitae.identity;

import dev.vitae.testkit.FreePort;
import dev.vitae.testkit.PromptSockets;
import dev.vitae.testkit.VitaeTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * What every service's tests have, a provider with a login page, and this service verifying by its own keys. The provider
 * is a stand-in, or a real Keycloak for the tests that any provider can take part in (Maven profile "full").
 */
public final class IdentityTestResource implements QuarkusTestResourceLifecycleManager {

    private final VitaeTestResource common = new VitaeTestResource();
    private AutoCloseable provider;

    static boolean providerIsKeycloak() {
        return "keycloak".equals(System.getProperty("vitae.test.provider"));
    }

    @Override
    public Map<String, String> start() {
        common.init(Map.of("service", "identity", "stubs", "neighbours"));
        Map<String, String> config = new HashMap<>(common.start());
        int port = FreePort.find();
        config.put("quarkus.http.test-port", String.valueOf(port));
        config.put("vitae.token.keys-url", "http://localhost:" + port + "/auth/jwks");
        List.of("resume", "vacancy", "generation", "sharing", "usage")
                .forEach(name -> config.put("vitae." + name + ".url", config.get("vitae.neighbours.url")));
        config.put("vitae.identity.url", "http://localhost:" + port);
        config.put("vitae.erasures.look-every", "1s");
        config.put("vitae.provider.url", startProvider());
        config.put("vitae.provider.mobile-client-ids", MobileApp.CLIENT + "," + MobileApp.TABLET);
        // All tests come from one address.
        config.put("vitae.nonces.per-minute", "300");
        config.put("vitae.bootstrap.admin", BootstrapAdminTest.ADMINS);
        // Nobody listens there but a test of mails itself.
        config.put("vitae.mail.host", "127.0.0.1");
        config.put("vitae.mail.port", String.valueOf(FreePort.find()));
        config.put("vitae.mail.start-tls", "OPTIONAL");
        return config;
    }

    /** Its issuer. */
    private String startProvider() {
        if (providerIsKeycloak()) {
            KeycloakServer keycloak = KeycloakServer.start();
            provider = keycloak;
            return keycloak.issuerUrl();
        }
        MockWebServerWrapper http = new MockWebServerWrapper();
        http.getMockWebServer().setServerSocketFactory(new PromptSockets());
        // RSA signatures would take a quarter of these tests' time; ProviderOutageTest's provider makes them, as Google
        // does.
        OAuth2TokenProvider tokens = new OAuth2TokenProvider(new KeyProvider(List.of(), "ES256"));
        MockOAuth2Server standIn =
                new MockOAuth2Server(new OAuth2Config(true, null, null, false, tokens, Set.of(), http));
        standIn.start();
        provider = standIn::shutdown;
        return standIn.issuerUrl("vitae").toString();
    }

    @Override
    public void inject(TestInjector injector) {
        common.inject(injector);
    }

    @Override
    public void stop() {
        try {
            provider.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        common.stop();
    }
}
