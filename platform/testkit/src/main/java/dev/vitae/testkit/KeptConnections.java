package dev.vitae.testkit;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;
import org.apache.http.params.HttpParams;
import org.apache.http.params.SyncBasicHttpParams;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * REST Assured opens a connection for each request and looks through all jars for the version of its client; here requests
 * share connections, without cookies or settings of each other. Stands after {@code @QuarkusTest}, which sets REST Assured up
 * for each test. What a failed test has sent is printed as it was: REST Assured would indent all that is sent, failed or not.
 */
@SuppressWarnings("deprecation") // REST Assured takes no newer client.
public final class KeptConnections implements BeforeEachCallback {
    private static final int MOST = 1_000;
    private static final PoolingClientConnectionManager CONNECTIONS = connections();
    private static final HttpParams SETTINGS = settings();

    @Override
    public void beforeEach(ExtensionContext context) {
        RestAssuredConfig config = RestAssured.config();
        RestAssured.config = config.httpClient(config.getHttpClientConfig()
                        .httpClientFactory(() -> new DefaultHttpClient(CONNECTIONS, SETTINGS.copy())))
                .logConfig(config.getLogConfig().enablePrettyPrinting(false));
    }

    private static PoolingClientConnectionManager connections() {
        PoolingClientConnectionManager connections = new PoolingClientConnectionManager();
        connections.setMaxTotal(MOST);
        connections.setDefaultMaxPerRoute(MOST);
        return connections;
    }

    private static HttpParams settings() {
        HttpParams settings = new SyncBasicHttpParams();
        DefaultHttpClient.setDefaultHttpParams(settings);
        return settings;
    }
}
