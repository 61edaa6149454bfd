package dev.vitae.vacancy.fetching;

import dev.vitae.kit.problem.Problem;
import dev.vitae.vacancy.fetching.PinnedRequest.Answer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A page that a person names is fetched for them, where that is turned on: over https, from the public internet alone, once,
 * without cookies, and only where the site lets programs in. See ADR 0031.
 */
@ApplicationScoped
public class FetchPage {

    static final int MOST = 2 << 20;
    /** RFC 9309 asks for at least as much. */
    private static final int MOST_OF_ROBOTS = 500 << 10;

    private static final int REDIRECTS = 3;
    private static final String PROGRAM = "Vitae";

    /**
     * What differs between the internet and a test.
     *
     * @param port that pages are fetched at
     * @param trust whom certificates are trusted from; null for whom this JVM trusts
     */
    record Net(Resolver resolver, Predicate<InetAddress> mayBeAsked, int port, TrustOptions trust, Duration longest) {

        static Net internet() {
            return new Net(Resolver.system(), PublicAddresses::isPublic, 443, null, Duration.ofSeconds(5));
        }
    }

    private final Vertx vertx;
    private final boolean on;
    private final String userAgent;
    private final Net net;

    @Inject
    FetchPage(
            Vertx vertx,
            @ConfigProperty(name = "vitae.url-import") String urlImport,
            @ConfigProperty(name = "vitae.public.url") String publicUrl) {
        this(vertx, urlImport.equalsIgnoreCase("on"), publicUrl, Net.internet());
    }

    FetchPage(Vertx vertx, boolean on, String publicUrl, Net net) {
        this.vertx = vertx;
        this.on = on;
        this.userAgent = PROGRAM + "/1.0 (fetches one page when a person asks for it; +" + publicUrl + ")";
        this.net = net;
    }

    /**
     * @param html of the page, at most 2 MB
     * @param url where it was in the end
     */
    public record Page(String html, String url) {}

    /** Fails with 422 {@code url_import_off}, {@code url_refused}, {@code url_robots} or {@code url_unreadable}. */
    public Uni<Page> fetch(String url) {
        if (!on) {
            return Uni.createFrom().failure(UrlProblems.off());
        }
        return Uni.createFrom().deferred(() -> {
            PageUrl first = PageUrl.of(url, net.port());
            HttpClient client = client();
            PinnedRequest request = new PinnedRequest(client, userAgent);
            return page(request, first, REDIRECTS)
                    .ifNoItem()
                    .after(net.longest())
                    .fail()
                    .onFailure()
                    .transform(FetchPage::asProblem)
                    // Whatever is still open ends with it.
                    .eventually(() -> Uni.createFrom()
                            .completionStage(() -> client.close().toCompletionStage()));
        });
    }

    private HttpClient client() {
        HttpClientOptions options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setSsl(true)
                .setVerifyHost(true)
                .setForceSni(true)
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) net.longest().toMillis())
                .setMaxHeaderSize(32 << 10);
        if (net.trust() != null) {
            options.setTrustOptions(net.trust());
        }
        return vertx.createHttpClient(options);
    }

    private Uni<Page> page(PinnedRequest request, PageUrl url, int redirects) {
        return checked(url).chain(address -> {
            Uni<Void> allowed = mayFetch(request, url, address);
            return allowed.chain(() -> request.get(url, address, MOST)).chain(answer -> {
                if (answer.isRedirect()) {
                    if (redirects == 0) {
                        throw UrlProblems.unreadable("The page leads from one address to the next.");
                    }
                    return page(request, url.to(answer.location()), redirects - 1);
                }
                return Uni.createFrom().item(read(answer, url));
            });
        });
    }

    /** One address of the name, when all of them may be asked: an answer that mixes them is an attack, or broken. */
    private Uni<InetAddress> checked(PageUrl url) {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> net.resolver().addresses(url.host()), false)
                                .toCompletionStage())
                .map(addresses -> {
                    if (addresses.isEmpty() || !addresses.stream().allMatch(net.mayBeAsked())) {
                        throw UrlProblems.refused("The address does not lead to a public site.");
                    }
                    return preferred(addresses);
                });
    }

    /** Not every machine reaches IPv6. */
    private static InetAddress preferred(List<InetAddress> addresses) {
        return addresses.stream()
                .filter(address -> address.getAddress().length == 4)
                .findFirst()
                .orElse(addresses.get(0));
    }

    /** RFC 9309, 2.3.1: no such file allows everything, a site that fails allows nothing. */
    private Uni<Void> mayFetch(PinnedRequest request, PageUrl url, InetAddress address) {
        return robots(request, url.robots(), address, REDIRECTS)
                .invoke(answer -> {
                    boolean missing = answer.status() >= 400 && answer.status() < 500 || answer.isRedirect();
                    if (missing) {
                        return;
                    }
                    if (answer.status() != 200 || answer.body() == null) {
                        throw UrlProblems.robots();
                    }
                    byte[] bytes = PageBytes.unpacked(answer.body(), answer.encoding(), MOST_OF_ROBOTS);
                    if (!RobotsRules.of(PageBytes.text(bytes, "charset=utf-8"), PROGRAM)
                            .allow(url.target())) {
                        throw UrlProblems.robots();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Answer> robots(PinnedRequest request, PageUrl url, InetAddress address, int redirects) {
        return request.get(url, address, MOST_OF_ROBOTS).chain(answer -> {
            if (!answer.isRedirect() || redirects == 0) {
                return Uni.createFrom().item(answer);
            }
            PageUrl next = url.to(answer.location());
            return checked(next).chain(there -> robots(request, next, there, redirects - 1));
        });
    }

    private static Page read(Answer answer, PageUrl url) {
        if (answer.status() != 200) {
            throw UrlProblems.unreadable("The site answered " + answer.status() + ".");
        }
        if (answer.body() == null) {
            throw PageBytes.tooLarge();
        }
        String type = answer.contentType() == null
                ? "text/html"
                : answer.contentType().toLowerCase(Locale.ROOT);
        if (!type.matches("\\s*(?:text/html|application/xhtml\\+xml|text/plain)\\s*(?:;.*)?")) {
            throw UrlProblems.unreadable("What is there is no page.");
        }
        byte[] bytes = PageBytes.unpacked(answer.body(), answer.encoding(), MOST);
        return new Page(PageBytes.text(bytes, answer.contentType()), "https://" + url.authority() + url.target());
    }

    private static Throwable asProblem(Throwable failure) {
        if (failure instanceof Problem) {
            return failure;
        }
        return failure instanceof TimeoutException
                ? UrlProblems.unreadable("The site took too long.")
                : UrlProblems.unreadable("The site could not be reached.");
    }
}
