package dev.vitae.identity.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.identity.tokens.AccessTokens;
import dev.vitae.kit.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** All services, this one too, asked for what they hold of a person. Blocks: for workers. */
@ApplicationScoped
class Neighbours {

    /** @param url its base address */
    record Service(String name, String url) {}

    private static final String SCOPE = "person.export";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Config config;
    private final AccessTokens tokens;
    private final ObjectMapper json;

    Neighbours(Config config, AccessTokens tokens, ObjectMapper json) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
    }

    List<Service> all() {
        return config.getValues("vitae.services", String.class).stream()
                .map(name -> new Service(name, config.getValue("vitae." + name + ".url", String.class)))
                .toList();
    }

    /** Reads row by row; whatever a person has, one row is in memory at a time. */
    void gather(Service service, UUID user, ExportFile file) throws IOException {
        List<JsonNode> files = new ArrayList<>();
        HttpResponse<Stream<String>> answer = send(service, user, "/internal/personal-data", BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body();
                ExportFile.Tables tables = file.tables(service.name())) {
            Iterator<String> each = lines.iterator();
            while (each.hasNext()) {
                JsonNode line = json.readTree(each.next());
                String table = line.path("table").asText();
                tables.add(table, line.path("row"));
                if (table.equals("stored_file")) {
                    files.add(line.path("row"));
                }
            }
        }
        for (JsonNode stored : files) {
            String id = stored.path("id").asText();
            try (InputStream bytes = send(
                            service, user, "/internal/personal-data/files/" + id, BodyHandlers.ofInputStream())
                    .body()) {
                file.add(service.name(), id, stored.path("contentType").asText(), bytes);
            }
        }
    }

    private <T> HttpResponse<T> send(Service service, UUID user, String path, HttpResponse.BodyHandler<T> body)
            throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.service("identity", Set.of(SCOPE)))
                .header(CurrentCaller.ACTING_FOR, user.toString())
                .build();
        try {
            HttpResponse<T> answer = http.send(request, body);
            if (answer.statusCode() != 200) {
                throw new IOException(service.name() + "-service answered " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
