package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code contracts/openapi.json}: the one document of the public API (OpenAPI 3.1), merged of what each service's build says of it
 * and of {@code contracts/house.json}, which people write.
 */
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;

    /** @param root of the project, in which the services are packaged */
    public ApiDocument(Path root) {
        this.root = root;
    }

    /** The document as it should be, pretty and in a stable order. */
    public String text() {
        ObjectNode document = (ObjectNode) read(root.resolve("contracts/house.json"));
        Merge merge = new Merge(
                document,
                new HouseExamples(
                        read(root.resolve("contracts/examples.json")), read(root.resolve("contracts/answers.json"))));
        for (Service service : Service.values()) {
            merge.add(service, (ObjectNode) read(root.resolve(service.id() + "-service/target/openapi/openapi.json")));
        }
        merge.finish();
        return Pretty.of(document);
    }

    public Path file() {
        return root.resolve("contracts/openapi.json");
    }

    public static void main(String[] arguments) throws IOException {
        ApiDocument document = new ApiDocument(Path.of(System.getProperty("vitae.root")));
        String text = document.text();
        // What has not changed stays as old as it is: identity-service is made of it.
        if (!Files.exists(document.file()) || !Files.readString(document.file()).equals(text)) {
            Files.writeString(document.file(), text);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Package the services first: " + file, e);
        }
    }
}
