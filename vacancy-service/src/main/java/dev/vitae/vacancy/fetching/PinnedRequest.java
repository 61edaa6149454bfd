package dev.vitae.vacancy.fetching;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;

/**
 * One GET, to an address that was resolved and checked before: the connection goes there and nowhere else, while the name is
 * what the certificate is checked for and what the site is asked for.
 */
final class PinnedRequest {

    /**
     * @param body at most as much as was asked for; null where there was more
     */
    record Answer(int status, String location, String contentType, String encoding, byte[] body) {

        boolean isRedirect() {
            return location != null
                    && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
        }
    }

    private final HttpClient client;
    private final String userAgent;

    PinnedRequest(HttpClient client, String userAgent) {
        this.client = client;
        this.userAgent = userAgent;
    }

    Uni<Answer> get(PageUrl url, InetAddress address, int most) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(true)
                .setURI(url.target())
                .setFollowRedirects(false)
                .putHeader("User-Agent", userAgent)
                .putHeader("Accept", "text/html, application/xhtml+xml, application/ld+json;q=0.8, text/plain;q=0.5")
                .putHeader("Accept-Encoding", "gzip");
        return Uni.createFrom().completionStage(() -> client.request(options)
                .compose(request -> request.send().compose(response -> answer(request, response, most)))
                .toCompletionStage());
    }

    private static Future<Answer> answer(HttpClientRequest request, HttpClientResponse response, int most) {
        Promise<Answer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(whole::tryFail);
        response.handler(part -> {
            if (body.length() + part.length() > most) {
                whole.tryComplete(answer(response, null));
                request.reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.endHandler(end -> whole.tryComplete(answer(response, body.getBytes())));
        return whole.future();
    }

    private static Answer answer(HttpClientResponse response, byte[] body) {
        return new Answer(
                response.statusCode(),
                response.getHeader("Location"),
                response.getHeader("Content-Type"),
                response.getHeader("Content-Encoding"),
                body);
    }
}
