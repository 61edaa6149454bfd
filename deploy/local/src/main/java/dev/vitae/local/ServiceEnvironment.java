package dev.vitae.local;

import java.util.HashMap;
import java.util.Map;

/** The environment variables that a service is configured by. */
final class ServiceEnvironment {
    private static final String UNLIMITED = String.valueOf(Integer.MAX_VALUE);

    private final StackConfig config;
    private final Secrets secrets;
    private final String providerUrl;

    ServiceEnvironment(StackConfig config, Secrets secrets, String providerUrl) {
        this.config = config;
        this.secrets = secrets;
        this.providerUrl = providerUrl;
    }

    Map<String, String> of(Service service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(config.ports().of(service)));
        variables.put("VITAE_DB_HOST", "127.0.0.1");
        variables.put("VITAE_DB_PORT", String.valueOf(config.ports().postgres()));
        variables.put("VITAE_DB_OWNER_PASSWORD", secrets.owner(service));
        variables.put("VITAE_DB_APP_PASSWORD", secrets.app(service));
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + config.ports().kafka());
        variables.put("VITAE_TOKEN_ISSUER", config.baseUrl());
        variables.put("VITAE_PUBLIC_URL", config.baseUrl());
        variables.put("VITAE_CLIENT_SECRET", secrets.client(service));
        for (Service other : Service.values()) {
            variables.put("VITAE_" + other.name() + "_URL", config.url(other));
        }
        if (config.manyOfOneAddress()) {
            variables.putAll(ofTests());
        }
        if (service == Service.SHARING) {
            variables.put("VITAE_GATEWAY_PORT", String.valueOf(config.ports().gateway()));
        }
        if (service == Service.IDENTITY) {
            variables.putAll(identity());
        }
        if (service == Service.GENERATION && config.fakeModels()) {
            variables.putAll(models());
        }
        return variables;
    }

    /** All of them ask from one address, one for a page of another origin, and many kill what is soon to be missed. */
    private static Map<String, String> ofTests() {
        return Map.of(
                "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS",
                "4000",
                "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS",
                "1000",
                "VITAE_RATES_PER_PERSON",
                UNLIMITED,
                "VITAE_RATES_PER_ADDRESS",
                UNLIMITED,
                "VITAE_CORS_ORIGINS",
                StackConfig.APP);
    }

    private Map<String, String> models() {
        return Map.of(
                "VITAE_LLM_OPENAI_URL",
                config.modelsUrl() + "/v1",
                "VITAE_LLM_OPENAI_KEY",
                "fake",
                "VITAE_LLM_GEMINI_URL",
                config.modelsUrl(),
                "VITAE_LLM_GEMINI_KEY",
                "fake");
    }

    private Map<String, String> identity() {
        Map<String, String> variables = new HashMap<>();
        variables.put("VITAE_PROVIDER_URL", providerUrl);
        variables.put("VITAE_PROVIDER_CLIENT_ID", OidcProvider.CLIENT);
        variables.put("VITAE_PROVIDER_CLIENT_SECRET", secrets.providerClient());
        variables.put("VITAE_PROVIDER_COOKIE_SECRET", secrets.cookies());
        variables.put("VITAE_IDENTITY_KEY_SECRET", secrets.signingKeys());
        for (Service client : Service.values()) {
            variables.put("VITAE_CLIENTS_" + client.name() + "_SECRET", secrets.client(client));
        }
        return variables;
    }
}
