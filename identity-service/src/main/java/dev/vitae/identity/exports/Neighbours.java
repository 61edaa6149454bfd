package dev.vitae.identity.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.identity.tokens.AccessTokens;
import dev.vitae.kit.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Keeps each answer in a file first, so that time can be limited to its last byte. */
    void gather(Service service, UUID user, ExportFile file, Path folder) throws IOException {
        List<JsonNode> files = new ArrayList<>();
        Path answer = ask(service, user, "/internal/personal-data", folder);
        try (BufferedReader lines = Files.newBufferedReader(answer);
                ExportFile.Tables tables = file.tables(service.name())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode read = json.readTree(line);
                String table = read.path("table").asText();
                tables.add(table, read.path("row"));
                if (table.equals("stored_file")) {
                    files.add(read.path("row"));
                }
            }
        }
        for (JsonNode stored : files) {
            String id = stored.path("id").asText();
            try (InputStream bytes =
                    Files.newInputStream(ask(service, user, "/internal/personal-data/files/" + id, folder))) {
                file.add(service.name(), id, stored.path("contentType").asText(), bytes);
            }
        }
    }

    private Path ask(Service service, UUID user, String path, Path folder) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + tokens.service("identity", Set.of(SCOPE)))
                .header(CurrentCaller.ACTING_FOR, user.toString())
                .build();
        CompletableFuture<HttpResponse<Path>> answering = http.sendAsync(
                request,
                BodyHandlers.ofFile(
                        folder.resolve("answer"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
        try {
            HttpResponse<Path> answer = answering.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException(service.name() + "-service answered " + answer.statusCode());
            }
            return answer.body();
        } catch (ExecutionException | TimeoutException e) {
            answering.cancel(true);
            throw new IOException(service.name() + "-service did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
