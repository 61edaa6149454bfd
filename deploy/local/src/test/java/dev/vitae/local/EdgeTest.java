package dev.vitae.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.StubService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EdgeTest {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StubService resume = StubService.start();
    private final StubService gateway = StubService.start();
    private Ports ports;
    private Edge edge;

    @BeforeEach
    void start() {
        Ports free = Ports.free();
        int resumePort = URI.create(resume.url()).getPort();
        int gatewayPort = URI.create(gateway.url()).getPort();
        List<Integer> services = List.of(
                free.of(Service.IDENTITY),
                resumePort,
                free.of(Service.VACANCY),
                free.of(Service.GENERATION),
                free.of(Service.SHARING),
                free.of(Service.USAGE));
        ports = new Ports(
                free.edge(), services, free.provider(), free.postgres(), free.kafka(), free.models(), gatewayPort);
        edge = Edge.start(ports, ClientLimits.standard());
    }

    @AfterEach
    void stop() {
        edge.close();
        resume.close();
        gateway.close();
    }

    @Test
    void passesARequestOnAndSaysWhoAsked() throws Exception {
        resume.answer("POST", "/api/v1/resumes", 201, "{\"id\":\"1\"}");

        HttpResponse<String> answer = http.send(
                request("/api/v1/resumes?title=CV")
                        .header("X-Forwarded-For", "10.1.2.3")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"1\"}");
        StubService.Request seen = resume.requests().get(0);
        assertThat(seen.query()).isEqualTo("title=CV");
        assertThat(seen.body()).isEqualTo("{}");
        assertThat(seen.headers())
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http")
                .containsEntry("x-forwarded-host", "localhost:" + ports.edge())
                .containsEntry("host", "localhost:" + ports.edge());
    }

    @Test
    void sendsLinksToTheServerThatIsTheirs() throws Exception {
        gateway.answer("GET", "/r/vt_secret.pdf", 200, "shown");

        assertThat(get("/r/vt_secret.pdf").body()).isEqualTo("shown");
        // Their owners' business is the service's.
        problem(get("/api/v1/shares"), 503, "service_unavailable");
    }

    @Test
    void answersWhatHasNoBodyWithoutOne() throws Exception {
        resume.answer("DELETE", "/api/v1/resumes/1", 204, "");
        resume.answer("GET", "/api/v1/resumes/1", 304, "");

        assertThat(http.send(request("/api/v1/resumes/1").DELETE().build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/api/v1/resumes/1").statusCode()).isEqualTo(304);
    }

    @Test
    void answersAProblemForPathsThatNobodyOwns() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/internal/resumes/1")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .build(),
                BodyHandlers.ofString());

        JsonNode problem = problem(answer, 404, "no_such_address");
        assertThat(problem.path("traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(resume.requests()).isEmpty();
    }

    @Test
    void answersAProblemWhenTheServiceIsDown() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/v1/vacancies").POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());

        problem(answer, 503, "service_unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void recoversWithTheServiceBehindIt() throws Exception {
        resume.answer("GET", "/api/v1/resumes", 200, "{}");
        assertThat(get("/api/v1/resumes").statusCode()).isEqualTo(200);

        resume.suffer(StubService.Outage.REFUSED);
        assertThat(get("/api/v1/resumes").statusCode()).isEqualTo(503);

        resume.suffer(StubService.Outage.NONE);
        assertThat(get("/api/v1/resumes").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        byte[] body = new byte[(int) Edge.MAX_BODY_BYTES + 1];

        HttpResponse<String> answer = http.send(
                request("/api/v1/resumes")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());

        problem(answer, 413, "body_too_large");
        assertThat(resume.requests()).isEmpty();
    }

    @Test
    void answersWhoNamesNoPort() throws Exception {
        resume.answer("GET", "/api/v1/resumes", 200, "{}");

        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), ports.edge())) {
            client.getOutputStream()
                    .write("GET /api/v1/resumes HTTP/1.1\r\nHost: vitae.test\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void streamsEventsAsTheyComeAndEndsWithTheClient() throws Exception {
        try (ServerSocket generation =
                new ServerSocket(ports.of(Service.GENERATION), 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> asked = CompletableFuture.supplyAsync(() -> beginEventStream(generation));
            HttpResponse<InputStream> answer =
                    http.send(request("/api/v1/generations/1/events").build(), BodyHandlers.ofInputStream());
            try (Socket service = asked.get(5, TimeUnit.SECONDS);
                    InputStream body = answer.body()) {
                BufferedReader events = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));

                send(service, "data: one\n\n");
                assertThat(events.readLine()).isEqualTo("data: one");
                assertThat(events.readLine()).isEmpty();
                send(service, "data: two\n\n");
                assertThat(events.readLine()).isEqualTo("data: two");

                body.close();
                service.setSoTimeout(5000);
                assertThat(service.getInputStream().read())
                        .as("end of the upstream request")
                        .isEqualTo(-1);
            }
        }
    }

    private static Socket beginEventStream(ServerSocket server) {
        try {
            Socket socket = server.accept();
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (!request.readLine().isEmpty()) {
                continue;
            }
            send(socket, null);
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One chunk of HTTP/1.1, before the first of them (null) the head. */
    private static void send(Socket socket, String event) throws IOException {
        OutputStream out = socket.getOutputStream();
        String text = event == null
                ? "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                : Integer.toHexString(event.length()) + "\r\n" + event + "\r\n";
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + ports.edge() + path))
                .timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(List.of("type", "title", "detail", "traceId")).allMatch(problem::hasNonNull);
        return problem;
    }
}
