package dev.vitae.generation.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.generation.workflows.Plan;
import dev.vitae.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What content of each type looks like: {@code resources/<type>.schema.json}, and what {@link Plan} says beyond that. */
@ApplicationScoped
class ContentSchemas {

    /** So many are told at once. */
    private static final int MOST = 50;

    private final Map<ResourceType, Schema> schemas = new EnumMap<>(ResourceType.class);

    ContentSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (ResourceType type : ResourceType.values()) {
            schemas.put(type, read(registry, "/resources/" + type.text() + ".schema.json"));
        }
    }

    /** What is wrong with it; the pointers begin with {@code /content}. */
    List<FieldError> errors(ResourceType type, JsonNode content) {
        List<FieldError> shape = Stream.concat(shape(type, content, ""), shapeOfAgents(content))
                .limit(MOST)
                .toList();
        return shape.isEmpty()
                ? Plan.complaints(type.text(), content).stream()
                        .limit(MOST)
                        .map(it -> new FieldError("/content" + it.pointer(), it.code(), it.message()))
                        .toList()
                : shape;
    }

    private Stream<FieldError> shape(ResourceType type, JsonNode content, String pointer) {
        return schemas.get(type).validate(content).stream().map(error -> error(pointer, error));
    }

    /** A step of a workflow may have the content of a configuration of an agent in it. */
    private Stream<FieldError> shapeOfAgents(JsonNode content) {
        return IntStream.range(0, content.path("steps").size())
                .filter(i -> content.at("/steps/" + i + "/agent").isObject())
                .boxed()
                .flatMap(i -> shape(
                        ResourceType.AGENT_CONFIG, content.at("/steps/" + i + "/agent"), "/steps/" + i + "/agent"));
    }

    /** Of a member that is missing, or that there is none of, the library names the object around it. */
    private static FieldError error(String pointer, Error error) {
        String member = error.getProperty() == null ? "" : "/" + escaped(error.getProperty());
        return new FieldError(
                "/content" + pointer + error.getInstanceLocation() + member,
                code(error.getKeyword()),
                error.getMessage());
    }

    private static String code(String keyword) {
        return switch (keyword) {
            case "required" -> "required";
            case "additionalProperties" -> "unknown_member";
            case "type" -> "wrong_type";
            case "maxLength" -> "too_long";
            default -> keyword.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        };
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    private static Schema read(SchemaRegistry registry, String file) {
        try (InputStream schema = ContentSchemas.class.getResourceAsStream(file)) {
            return registry.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
