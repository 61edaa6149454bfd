package dev.vitae.vacancy.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.TrustOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real server with a certificate of its own; names and the rules of addresses are the test's. */
class FetchPageTest {

    private static final String PASSWORD = "for-tests-only";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, Consumer<HttpServerRequest>> PAGES = new ConcurrentHashMap<>();
    private static final List<HttpServerRequest> ASKED = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static HttpServer server;
    private static TrustOptions trust;

    private final Map<String, List<InetAddress>> names = new HashMap<>();

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        Path store = folder.resolve("store.p12");
        Path certificate = folder.resolve("certificate.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=jobs.example",
                "-ext",
                "san=dns:jobs.example,dns:www.jobs.example",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString(),
                "-file",
                certificate.toString());
        trust = new PemTrustOptions().addCertPath(certificate.toString());
        vertx = Vertx.vertx();
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword(PASSWORD)))
                .requestHandler(request -> {
                    ASKED.add(request);
                    PAGES.getOrDefault(request.path(), missing -> missing.response()
                                    .setStatusCode(404)
                                    .end())
                            .accept(request);
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void start() throws UnknownHostException {
        PAGES.clear();
        ASKED.clear();
        names.put("jobs.example", List.of(InetAddress.getByName("127.0.0.1")));
        names.put("www.jobs.example", List.of(InetAddress.getByName("127.0.0.1")));
        names.put("stranger.example", List.of(InetAddress.getByName("127.0.0.1")));
        names.put("inner.example", List.of(InetAddress.getByName("10.0.0.1")));
        names.put("mixed.example", List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")));
        page("/job", "<h1>Baker</h1>");
    }

    @Test
    void fetchesAPageAndSaysHonestlyWhoAsks() {
        var page = fetch("https://jobs.example/job?id=7");

        assertThat(page.html()).isEqualTo("<h1>Baker</h1>");
        assertThat(page.url()).endsWith("/job?id=7");
        HttpServerRequest asked = ASKED.get(1);
        assertThat(asked.authority().host()).isEqualTo("jobs.example");
        assertThat(asked.getHeader("User-Agent")).contains("Vitae", "https://vitae.example");
        assertThat(asked.getHeader("Cookie")).isNull();
        assertThat(ASKED).extracting(HttpServerRequest::path).containsExactly("/robots.txt", "/job");
    }

    @Test
    void followsThreeRedirectsAndNoFourth() {
        redirect("/1", "/2");
        redirect("/2", "https://www.jobs.example:" + server.actualPort() + "/3");
        redirect("/3", "/job");
        redirect("/0", "/1");

        assertThat(fetch("https://jobs.example/1").url())
                .contains("www.jobs.example")
                .endsWith("/job");
        refuses("https://jobs.example/0", "url_unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://inner.example/",
                "https://mixed.example/",
                "https://127.0.0.1/",
                "http://jobs.example/job",
                "https://jobs.example:1/",
                "file:///etc/passwd"
            })
    void refusesToBeLedElsewhere(String location) {
        redirect("/away", location);

        refuses("https://jobs.example/away", "url_refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner.example", "mixed.example"})
    void refusesANameOfWhichOneAddressIsNotPublicBeforeItAsksAnyOfThem(String name) {
        refuses("https://" + name + "/job", "url_refused");

        assertThat(ASKED).isEmpty();
    }

    @Test
    void resolvesANameOnceForAllThatItAsksThere() {
        List<String> resolved = new ArrayList<>();

        fetcher(
                        host -> {
                            resolved.add(host);
                            return names.get(host);
                        },
                        trust)
                .fetch("https://jobs.example/job")
                .await()
                .indefinitely();

        assertThat(resolved).containsExactly("jobs.example");
    }

    @Test
    void checksTheCertificateForTheNameAndForWhomItTrusts() {
        refuses("https://stranger.example/job", "url_unreadable");

        assertThatThrownBy(() -> fetcher(names::get, null)
                        .fetch("https://jobs.example/job")
                        .await()
                        .indefinitely())
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("url_unreadable"));
        assertThat(ASKED).isEmpty();
    }

    @Test
    void keepsToRobotsTxt() {
        page("/robots.txt", "User-agent: *\nDisallow: /job");
        page("/open", "<h1>Open</h1>");

        refuses("https://jobs.example/job", "url_robots");
        assertThat(fetch("https://jobs.example/open").html()).contains("Open");
        assertThat(ASKED).extracting(HttpServerRequest::path).doesNotContain("/job");
    }

    @Test
    void leavesASiteAloneWhoseRobotsTxtFails() {
        PAGES.put(
                "/robots.txt", request -> request.response().setStatusCode(503).end());

        refuses("https://jobs.example/job", "url_robots");
    }

    @Test
    void asksForRobotsTxtAgainWhereARedirectLeads() {
        redirect("/away", "https://www.jobs.example:" + server.actualPort() + "/job");
        PAGES.put("/robots.txt", request -> request.response()
                .end(request.authority().host().startsWith("www") ? "User-agent: *\nDisallow: /" : ""));

        refuses("https://jobs.example/away", "url_robots");
    }

    @Test
    void endsWhateverTakesTooLong() {
        PAGES.put("/slow", request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/html");
            vertx.setPeriodic(50, tick -> request.response().write("x"));
        });
        PAGES.put("/silent", request -> {});

        FetchPage hasty = fetcher(net(names::get, trust, Duration.ofSeconds(1)));
        refuses(hasty, "https://jobs.example/slow", "url_unreadable", "too long");
        refuses(hasty, "https://jobs.example/silent", "url_unreadable", "too long");
    }

    @Test
    void endsWhateverIsTooLarge() throws IOException {
        PAGES.put("/endless", request -> {
            request.response().setChunked(true).putHeader("Content-Type", "text/html");
            more(request, "x".repeat(64 << 10));
        });
        byte[] bomb = packed(new byte[64 << 20]);
        PAGES.put("/bomb", request -> request.response()
                .putHeader("Content-Type", "text/html")
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(bomb)));

        refuses("https://jobs.example/endless", "url_unreadable", "larger than 2 MB");
        assertThat(bomb.length).isLessThan(FetchPage.MOST);
        refuses("https://jobs.example/bomb", "url_unreadable", "larger than 2 MB");
    }

    @Test
    void unpacksAndReadsTheEncodingThatASiteNames() throws IOException {
        byte[] packed = packed("<p>Müller</p>".getBytes(StandardCharsets.ISO_8859_1));
        PAGES.put("/latin", request -> request.response()
                .putHeader("Content-Type", "text/html; charset=ISO-8859-1")
                .putHeader("Content-Encoding", "gzip")
                .end(Buffer.buffer(packed)));
        PAGES.put("/meta", request -> request.response()
                .putHeader("Content-Type", "text/html")
                .end(Buffer.buffer("<meta charset=windows-1252><p>Müller</p>".getBytes(StandardCharsets.ISO_8859_1))));

        assertThat(fetch("https://jobs.example/latin").html()).isEqualTo("<p>Müller</p>");
        assertThat(fetch("https://jobs.example/meta").html()).contains("Müller");
    }

    @Test
    void readsPagesAlone() {
        PAGES.put("/picture", request -> request.response()
                .putHeader("Content-Type", "image/png")
                .end("x"));
        PAGES.put("/broken", request -> request.response().setStatusCode(500).end("x"));
        PAGES.put("/hangs-up", request -> request.connection().close());

        refuses("https://jobs.example/picture", "url_unreadable");
        refuses("https://jobs.example/broken", "url_unreadable");
        refuses("https://jobs.example/missing", "url_unreadable");
        refuses("https://jobs.example/hangs-up", "url_unreadable");
    }

    @Test
    void fetchesNothingUnlessItIsTurnedOn() {
        var off = new FetchPage(vertx, false, "https://vitae.example", net(names::get, trust, PATIENCE));

        assertThatThrownBy(() -> off.fetch("https://jobs.example/job").await().indefinitely())
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("url_import_off"));
        assertThat(ASKED).isEmpty();
    }

    private static void more(HttpServerRequest request, String part) {
        request.response().write(part).onSuccess(written -> more(request, part));
    }

    private static void page(String path, String html) {
        PAGES.put(path, request -> request.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(html));
    }

    private static void redirect(String path, String to) {
        PAGES.put(path, request -> request.response()
                .setStatusCode(302)
                .putHeader("Location", to)
                .end());
    }

    private FetchPage.Page fetch(String url) {
        return fetcher(names::get, trust).fetch(url).await().indefinitely();
    }

    private void refuses(String url, String code) {
        refuses(url, code, "");
    }

    private void refuses(String url, String code, String words) {
        refuses(fetcher(names::get, trust), url, code, words);
    }

    private static void refuses(FetchPage fetcher, String url, String code, String words) {
        assertThatThrownBy(() -> fetcher.fetch(url).await().indefinitely())
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.getMessage()).contains(words, "paste its text");
                });
    }

    private static FetchPage fetcher(Resolver resolver, TrustOptions trust) {
        return fetcher(net(resolver, trust, PATIENCE));
    }

    private static FetchPage fetcher(FetchPage.Net net) {
        return new FetchPage(vertx, true, "https://vitae.example", net);
    }

    /** The loopback address is this test's internet. */
    private static FetchPage.Net net(Resolver resolver, TrustOptions trust, Duration most) {
        return new FetchPage.Net(resolver, InetAddress::isLoopbackAddress, server.actualPort(), trust, most);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
