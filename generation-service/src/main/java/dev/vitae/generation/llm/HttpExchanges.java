package dev.vitae.generation.llm;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The one HTTP client below both providers' libraries. It hands the running exchange what closes it, and what an error
 * said that the libraries keep to themselves. Redirects are not followed: a key goes where it was configured to.
 */
final class HttpExchanges {
    private static final ThreadLocal<Exchange> RUNNING = new ThreadLocal<>();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final long MOST_OF_AN_ERROR = 16 * 1024;

    private final OkHttpClient client;

    /**
     * @param whole the most that an exchange may take
     * @param quiet the most between two pieces of it
     */
    HttpExchanges(Duration whole, Duration quiet) {
        client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(quiet)
                .writeTimeout(quiet)
                .callTimeout(whole)
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(HttpExchanges::watched)
                .addNetworkInterceptor(HttpExchanges::sent)
                .build();
    }

    OkHttpClient client() {
        return client;
    }

    /** Runs what makes requests on this thread, for this exchange. */
    static void within(Exchange exchange, Runnable requests) {
        RUNNING.set(exchange);
        try {
            requests.run();
        } finally {
            RUNNING.remove();
        }
    }

    /** Only where there is a connection. */
    private static Response sent(Interceptor.Chain chain) throws IOException {
        RUNNING.get().sent();
        return chain.proceed(chain.request());
    }

    private static Response watched(Interceptor.Chain chain) throws IOException {
        Exchange exchange = RUNNING.get();
        if (exchange == null) {
            throw new IllegalStateException("a request beside every exchange");
        }
        exchange.abortWith(chain.call()::cancel);
        Response response = chain.proceed(chain.request());
        if (!response.isSuccessful()) {
            String body = response.peekBody(MOST_OF_AN_ERROR).string();
            exchange.refused(HttpRefusal.of(response.code(), response::header, body));
        }
        return response;
    }
}
