package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client is told of its limits through the edge, and what a service takes that is reached past it. */
@ExtendWith(TheStack.class)
class ClientLimitsTest {

    /** A test that waits in vain fails. */
    private static final int MOST_MILLIS = 20_000;

    @Test
    void areToldByEachServiceAndNotOfLinks(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());

        for (String path : new String[] {"me", "resumes", "vacancies", "generations", "shares", "usage"}) {
            ada.http()
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(200)
                    .header("RateLimit-Policy", matchesPattern("\"person\";q=\\d+;w=60"))
                    .header("RateLimit", matchesPattern("\"person\";r=\\d+;t=\\d+"));
        }
        given().baseUri(stack.baseUrl())
                .get("/r/nothing")
                .then()
                .statusCode(404)
                .header("RateLimit", nullValue());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void holdInAServiceThatIsReachedPastTheEdge(Service service, Stack stack) throws IOException {
        int port = stack.config().ports().of(service);

        assertThat(answer(port, "GET /api/v1/me?q=" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains(" 414 ");
        assertThat(answer(port, "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(17_000) + "\r\n\r\n"))
                .contains(" 431 ");
        assertThat(answer(
                        port,
                        "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + "X: 1\r\n".repeat(100)
                                + "\r\n"))
                .contains(" 431 ", "headers_too_large");
    }

    private static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MOST_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
