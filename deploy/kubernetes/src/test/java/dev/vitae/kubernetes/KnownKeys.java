package dev.vitae.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.local.Service;
import dev.vitae.testkit.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** Keys that a service can be configured by: Vitae's from its sources and reference, Quarkus's and Kafka's from themselves. */
final class KnownKeys {

    private static final Pattern REFERENCE = Pattern.compile("`((?:vitae)\\.[a-z0-9.*<>\"-]+)`");
    private static final String CONFIG_MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> shared = new TreeSet<>();

    KnownKeys() {
        REFERENCE
                .matcher(ServiceSources.read(ProjectRoot.find().resolve("docs/configuration.md")))
                .results()
                .forEach(match -> shared.add(variable(match.group(1))));
        ConsumerConfig.configNames().forEach(name -> shared.add(variable("kafka." + name)));
        shared.addAll(quarkusVariables());
        // Read by the JVM itself.
        shared.add("JDK_JAVA_OPTIONS");
        for (Service client : Service.values()) {
            shared.add(variable("vitae.clients." + client.id() + ".secret"));
        }
    }

    Set<String> variablesOf(Service service) {
        Set<String> variables = new TreeSet<>(shared);
        new ServiceSources(service).properties().keySet().forEach(key -> variables.add(variable(key)));
        return variables;
    }

    /** Of the extensions on the class path, those that are read when a service starts, not when it is built. */
    private static Set<String> quarkusVariables() {
        Set<String> variables = new TreeSet<>();
        try {
            for (URL model : Collections.list(KnownKeys.class.getClassLoader().getResources(CONFIG_MODEL))) {
                collect(JSON.readTree(model), variables);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return variables;
    }

    private static void collect(JsonNode node, Set<String> variables) {
        if (node.path("phase").asText().equals("RUN_TIME")) {
            variables.add(node.at("/path/environmentVariable").asText());
        }
        node.forEach(child -> collect(child, variables));
    }

    /** As MicroProfile Config names the environment variable of a key. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
