package dev.vitae.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * Stands for Google: an OIDC provider with a login page that asks for an e-mail address and believes it.
 */
final class OidcProvider implements AutoCloseable {
    static final String CLIENT = "vitae";

    private static final String ISSUER = "vitae";

    /** An RSA signature would cost this JVM, which compiles quickly rather than well, more than all else in a sign-in. */
    private static final String SIGNATURE = "ES256";

    private final MockOAuth2Server server;
    private final Path loginPage;

    private OidcProvider(MockOAuth2Server server, Path loginPage) {
        this.server = server;
        this.loginPage = loginPage;
    }

    static OidcProvider start(int port) {
        Path loginPage = loginPage();
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                true,
                loginPage.toString(),
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(List.of(), SIGNATURE)),
                Set.of(),
                new LoginByEmail()));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new OidcProvider(server, loginPage);
    }

    /** A file, as the server wants it; its own page fetches fonts from a stranger. */
    private static Path loginPage() {
        try (InputStream page = OidcProvider.class.getResourceAsStream("/login.html")) {
            Path file = Files.createTempFile("vitae-login", ".html");
            Files.copy(page, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code http://localhost:8107/vitae}, where discovery starts. */
    static String issuerUrl(int port) {
        return "http://localhost:" + port + "/" + ISSUER;
    }

    @Override
    public void close() {
        server.shutdown();
        loginPage.toFile().delete();
    }
}
