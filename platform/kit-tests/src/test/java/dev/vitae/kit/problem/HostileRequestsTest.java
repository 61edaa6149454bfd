package dev.vitae.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.kit.KitTest;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no client sends, byte by byte to a service, as where the edge lets it pass. */
@KitTest
@Timeout(30)
class HostileRequestsTest {

    /** A test that waits in vain fails. */
    private static final int MOST_MILLIS = 20_000;

    private static final String REQUEST = "GET /probe/words HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Authorization: Bearer " + TestTokens.person(UUID.randomUUID()) + "\r\n";

    @Test
    void refusesAnAddressThatIsTooLong() throws IOException {
        assertThat(answer("GET /probe/words?q=" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .matches("(?s)HTTP/1[.][01] 414 .*");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws IOException {
        assertThat(answer(REQUEST + "X-Large: " + "a".repeat(17_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void refusesTooManyHeaders() throws IOException {
        assertThat(answer(REQUEST + "X-More: 1\r\n".repeat(98) + "\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("\"code\":\"headers_too_large\"");
        assertThat(answer(REQUEST + "X-More: 1\r\n".repeat(90) + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void refusesABodyThatDoesNotCome() throws IOException {
        String head = REQUEST.replace("GET", "POST") + "Content-Type: application/json\r\n";

        assertThat(answer(head + "Content-Length: 100\r\n\r\n{"))
                .startsWith("HTTP/1.1 408")
                .contains("\"code\":\"body_too_slow\"");
    }

    /** All that comes until the service closes the connection. */
    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(MOST_MILLIS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException closedBefore) {
                return "";
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
