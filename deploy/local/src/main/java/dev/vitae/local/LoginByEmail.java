package dev.vitae.local;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.HttpUrl;

/**
 * The provider's web server, which turns what a person types into its login page into claims: the page knows a subject
 * and free JSON only, but a person has an e-mail address and a name.
 */
final class LoginByEmail implements OAuth2HttpServer {
    private final OAuth2HttpServer server = new NettyWrapper();

    @Override
    public OAuth2HttpServer start(
            InetAddress address, int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        server.start(address, port, request -> handler.invoke(withClaims(request)));
        return this;
    }

    @Override
    public OAuth2HttpServer start(int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(InetAddress.getLoopbackAddress(), port, handler);
    }

    @Override
    public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
        return start(0, handler);
    }

    /** A login whose username is an e-mail address and that brings no claims of its own gets those of a person. */
    private static OAuth2HttpRequest withClaims(OAuth2HttpRequest request) {
        if (!isLogin(request)) {
            return request;
        }
        String username = request.getFormParameters().get("username");
        String claims = request.getFormParameters().get("claims");
        if (username == null || !username.contains("@") || (claims != null && !claims.isBlank())) {
            return request;
        }
        String body = "username=" + encoded(username.trim()) + "&claims=" + encoded(claims(username.trim()));
        return new OAuth2HttpRequest(request.getHeaders(), request.getMethod(), request.getOriginalUrl(), body);
    }

    private static boolean isLogin(OAuth2HttpRequest request) {
        return "POST".equals(request.getMethod())
                && request.getOriginalUrl().encodedPath().endsWith("/authorize");
    }

    static String claims(String email) {
        String name = name(email);
        return """
                {"email": "%s", "email_verified": true, "name": "%s", "given_name": "%s"}"""
                .formatted(escaped(email), escaped(name), escaped(name.split(" ")[0]));
    }

    /** {@code ada.lovelace@example.com} is Ada Lovelace. */
    private static String name(String email) {
        StringBuilder name = new StringBuilder();
        for (String part : email.substring(0, email.indexOf('@')).split("[._-]+")) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(part.substring(1));
            }
        }
        return name.isEmpty() ? email : name.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public OAuth2HttpServer stop() {
        server.stop();
        return this;
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public HttpUrl url(String path) {
        return server.url(path);
    }

    @Override
    public Ssl sslConfig() {
        return server.sslConfig();
    }

    @Override
    public void close() {
        stop();
    }
}
