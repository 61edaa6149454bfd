package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.testkit.StubService;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one client may take of the edge, byte by byte. */
@Timeout(30)
class EdgeLimitsTest {
    private static final int OF_ONE_ADDRESS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String REQUEST = "GET /api/v1/resumes HTTP/1.1\r\nHost: localhost\r\n";

    private final StubService resume = StubService.start();
    private final List<Client> clients = new ArrayList<>();
    private Ports ports;
    private Edge edge;

    @BeforeEach
    void start() {
        Ports free = Ports.free();
        List<Integer> services = List.of(
                free.of(Service.IDENTITY),
                URI.create(resume.url()).getPort(),
                free.of(Service.VACANCY),
                free.of(Service.GENERATION),
                free.of(Service.SHARING),
                free.of(Service.USAGE));
        ports = new Ports(
                free.edge(), services, free.provider(), free.postgres(), free.kafka(), free.models(), free.gateway());
        edge = start(PATIENCE);
        resume.answer("GET", "/api/v1/resumes", 200, "{}");
        resume.answer("POST", "/api/v1/resumes", 200, "{}");
    }

    private Edge start(Duration patience) {
        return Edge.start(ports, new ClientLimits(100, OF_ONE_ADDRESS, 100, patience, patience, patience));
    }

    @AfterEach
    void stop() throws IOException {
        for (Client client : clients) {
            client.close();
        }
        edge.close();
        resume.close();
    }

    @Test
    void closesWhoSendsAHeadByteByByte() throws Exception {
        Client client = connect();

        client.drips(REQUEST);

        assertThat(client.isClosed()).isTrue();
        assertThat(resume.requests()).isEmpty();
    }

    @Test
    void closesWhoSendsTheNextHeadByteByByte() throws Exception {
        Client client = connect();
        client.send(REQUEST + "\r\n");
        assertThat(client.status()).isEqualTo(200);

        client.drips(REQUEST);

        assertThat(client.isClosed()).isTrue();
    }

    @Test
    void refusesWhoSendsABodyByteByByte() throws Exception {
        Client client = connect();
        client.send("POST /api/v1/resumes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");

        client.drips("{".repeat(1000));

        assertThat(client.rest()).startsWith("HTTP/1.1 408").contains("\"code\":\"body_too_slow\"");
    }

    @Test
    void keepsAConnectionThatIsUsed() throws Exception {
        Client client = connect();
        long end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();

        while (System.nanoTime() - end < 0) {
            client.send(REQUEST + "\r\n");
            assertThat(client.status()).isEqualTo(200);
        }
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        refused(
                "GET /api/v1/resumes?q=" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                414,
                "address_too_long");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws Exception {
        refused(REQUEST + "X-Large: " + "a".repeat(17_000) + "\r\n\r\n", 431, "headers_too_large");
    }

    @Test
    void refusesTooManyHeaders() throws Exception {
        StringBuilder many = new StringBuilder(REQUEST);
        for (int i = 0; i < 100; i++) {
            many.append("X-").append(i).append(": 1\r\n");
        }
        refused(many + "\r\n", 431, "headers_too_large");
    }

    @Test
    void refusesWhatIsNoRequest() throws Exception {
        refused("\u0001\u0002 what /is this\r\n\r\n", 400, "malformed_request");
    }

    @Test
    void closesTheConnectionsThatOneAddressHasTooManyOf() throws Exception {
        // Given
        edge.close();
        edge = start(Duration.ofMinutes(1));
        List<Client> held = new ArrayList<>();
        for (int i = 0; i < OF_ONE_ADDRESS; i++) {
            held.add(connect());
            held.get(i).send(REQUEST + "\r\n");
            assertThat(held.get(i).status()).isEqualTo(200);
        }

        // When
        String answer = connect().asks(REQUEST + "\r\n");

        // Then
        assertThat(answer).isEmpty();
        held.get(0).close();
        await().ignoreExceptions().until(() -> {
            Client next = connect();
            next.send(REQUEST + "\r\n");
            return next.status() == 200;
        });
    }

    private void refused(String bytes, int status, String code) throws IOException {
        Client client = connect();

        client.send(bytes);

        assertThat(client.rest())
                .matches("(?s)HTTP/1\\.[01] " + status + " .*")
                .contains("application/problem+json", "\"code\":\"" + code + "\"");
        assertThat(resume.requests()).isEmpty();
    }

    private Client connect() throws IOException {
        Client client = new Client(new Socket(InetAddress.getLoopbackAddress(), ports.edge()));
        clients.add(client);
        return client;
    }

    /** A bare connection. */
    private static final class Client {
        private static final int MILLIS_BETWEEN_BYTES = 50;
        /** A test that waits in vain fails. */
        private static final int MOST_MILLIS = 10_000;

        private final Socket socket;
        private final InputStream in;
        private String seen = "";

        Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            socket.setSoTimeout(MOST_MILLIS);
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Byte by byte, until something comes back or nobody is there to send to. */
        void drips(String text) throws IOException {
            socket.setSoTimeout(MILLIS_BETWEEN_BYTES);
            for (char one : text.toCharArray()) {
                try {
                    send(String.valueOf(one));
                    int back = in.read();
                    seen = back < 0 ? "" : String.valueOf((char) back);
                    return;
                } catch (SocketTimeoutException quiet) {
                    continue;
                } catch (SocketException gone) {
                    return;
                }
            }
        }

        /** All that comes back until the edge closes the connection. */
        String asks(String text) throws IOException {
            try {
                send(text);
            } catch (SocketException gone) {
                return seen;
            }
            return rest();
        }

        /** Without a word. */
        boolean isClosed() throws IOException {
            return rest().isEmpty();
        }

        /** Until the edge closes the connection. */
        String rest() throws IOException {
            socket.setSoTimeout(MOST_MILLIS);
            try {
                return seen + new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketException reset) {
                return seen;
            }
        }

        /** Of the next answer, whose body is {@code {}}. */
        int status() throws IOException {
            StringBuilder answer = new StringBuilder();
            while (!answer.toString().endsWith("{}")) {
                int next = in.read();
                if (next < 0) {
                    throw new SocketException("closed");
                }
                answer.append((char) next);
            }
            return Integer.parseInt(answer.substring(9, 12));
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
