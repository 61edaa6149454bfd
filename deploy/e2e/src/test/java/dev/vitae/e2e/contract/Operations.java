package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.vitae.local.Routes;
import dev.vitae.local.Service;
import dev.vitae.local.StackConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every operation that the edge lets through, from the OpenAPI documents of the services; a new one cannot be forgotten. */
public final class Operations {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Raw routes, which no document of a service has: for whoever knows a secret address, and for crawlers. */
    private static final Map<String, Service> RAW = Map.of(
            "GET /r/{token}", Service.SHARING,
            "POST /r/{token}", Service.SHARING,
            "GET /r/{token}.pdf", Service.SHARING,
            "GET /r/{token}.png", Service.SHARING,
            "GET /r/{token}/qr.svg", Service.SHARING,
            "GET /robots.txt", Service.SHARING,
            "GET /api/v1/calendar/{secret}.ics", Service.VACANCY);

    private Operations() {}

    /** In the order of their names. */
    public static List<Operation> of(StackConfig stack) {
        Set<Operation> all = new TreeSet<>(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        for (Service service : Service.values()) {
            all.addAll(in(document(stack, service), service));
        }
        RAW.forEach((name, service) -> all.add(raw(name.split(" "), service)));
        return List.copyOf(all);
    }

    private static List<Operation> in(JsonNode document, Service service) {
        Routes routes = new Routes();
        List<Operation> found = new ArrayList<>();
        document.path("paths").properties().forEach(address -> {
            if (routes.of(address.getKey()).filter(service::equals).isEmpty()) {
                return;
            }
            address.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(method -> operation(document, service, address, method))
                    .forEach(found::add);
        });
        return found;
    }

    private static Operation operation(
            JsonNode document, Service service, Map.Entry<String, JsonNode> address, Map.Entry<String, JsonNode> method) {
        JsonNode said = method.getValue();
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        said.path("responses").properties().forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        followed(document, said.path("requestBody"))
                .path("content")
                .properties()
                .forEach(type -> bodies.put(type.getKey(), type.getValue().path("schema")));
        List<JsonNode> parameters = Stream.of(address.getValue(), said)
                .flatMap(place -> Operation.elements(place.path("parameters")).stream())
                .map(parameter -> followed(document, parameter))
                .toList();
        return new Operation(
                method.getKey().toUpperCase(),
                address.getKey(),
                Optional.ofNullable(said.path("operationId").textValue()),
                service,
                parameters,
                bodies,
                answers,
                document);
    }

    private static JsonNode followed(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Operation raw(String[] name, Service service) {
        return new Operation(
                name[0],
                name[1],
                Optional.empty(),
                service,
                List.of(),
                Map.of(),
                Map.of(),
                MissingNode.getInstance());
    }

    private static JsonNode document(StackConfig stack, Service service) {
        return new Client(stack.url(service))
                .send(Call.to("GET", "/openapi.json?format=json"))
                .json();
    }
}
