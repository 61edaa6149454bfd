package dev.vitae.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The problems that an operation answers: those of its own, which its annotation names, and those of all of its kind. */
final class HouseProblems {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("400", "The request cannot be read"),
            Map.entry("401", "Sign in, or again"),
            Map.entry("403", "It is not allowed"),
            Map.entry("404", "Nothing is there, or it is somebody else's"),
            Map.entry("406", "None of the media types in Accept can be produced"),
            Map.entry("409", "It cannot be done as things are"),
            Map.entry("412", "It was changed meanwhile"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body is of a type that is not taken"),
            Map.entry("422", "A rule is broken; errors says which and where"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("429", "Too much or too often; Retry-After says when"),
            Map.entry("500", "Something went wrong on our side"),
            Map.entry("503", "A part that this needs is away; Retry-After says when"));

    /** Those that most operations answer alike, under the name that they have among the components. */
    private static final Map<Set<String>, String> COMMON = Map.ofEntries(
            Map.entry(Set.of("token_missing", "token_invalid", "token_expired", "account_gone"), "Unauthorized"),
            Map.entry(Set.of("forbidden"), "Forbidden"),
            Map.entry(Set.of("forbidden", "cross_site_request"), "ForbiddenChange"),
            Map.entry(Set.of("not_found"), "NotFound"),
            Map.entry(Set.of("not_acceptable"), "NotAcceptable"),
            Map.entry(Set.of("body_too_large"), "BodyTooLarge"),
            Map.entry(Set.of("media_type_unsupported"), "MediaTypeUnsupported"),
            Map.entry(Set.of("rate_limited"), "RateLimited"),
            Map.entry(Set.of("rate_limited", "too_many_attempts"), "TooManyRequests"),
            Map.entry(Set.of("internal_error"), "InternalError"),
            Map.entry(Set.of("service_unavailable"), "ServiceUnavailable"));

    private final Set<String> codes = new TreeSet<>();
    private final Map<String, JsonNode> common = new TreeMap<>();
    /** References to the parameters of queries that many operations share. */
    private final Set<String> queries;

    HouseProblems(ObjectNode document) {
        queries = document.at("/components/parameters").properties().stream()
                .filter(it -> isInQuery(it.getValue()))
                .map(it -> "#/components/parameters/" + it.getKey())
                .collect(Collectors.toSet());
    }

    /** Answers that operations refer to. */
    Map<String, JsonNode> responses() {
        return common;
    }

    /** All that any operation answers. */
    Set<String> codes() {
        return codes;
    }

    void apply(String path, String method, ObjectNode operation) {
        Map<String, Set<String>> found = new TreeMap<>();
        ofItsKind(method, operation, found);
        // The media type is looked at before the work, also where nothing is sent in the end.
        if (path.startsWith("/api/v1/")) {
            add(found, "406", "not_acceptable");
        }
        // Links of shares have a protection of their own.
        if (!path.startsWith("/r/")) {
            add(found, "429", "rate_limited");
            if (!method.equals("get")) {
                add(found, "403", "cross_site_request");
            }
        }
        for (JsonNode own : operation.path("x-problems")) {
            String[] statusAndCode = own.asText().split(" ");
            add(found, statusAndCode[0], statusAndCode[1]);
        }
        operation.remove("x-problems");
        ObjectNode responses = (ObjectNode) operation.get("responses");
        found.forEach((status, names) -> {
            String said =
                    responses.path(status).path("description").asText(TITLES.getOrDefault(status, "It is refused"));
            responses.set(status, shared(names, response(operation, said, status, names)));
        });
        found.values().forEach(codes::addAll);
    }

    private ObjectNode shared(Set<String> names, ObjectNode response) {
        String name = COMMON.get(names);
        if (name == null) {
            return response;
        }
        common.put(name, response);
        return response.objectNode().put("$ref", "#/components/responses/" + name);
    }

    private void ofItsKind(String method, ObjectNode operation, Map<String, Set<String>> found) {
        String parameters = operation.path("parameters").toString();
        if (!operation.path("security").isEmpty()) {
            add(found, "401", "token_missing", "token_invalid", "token_expired", "account_gone");
            add(found, "403", "forbidden");
            // Of whoever sends many tokens that are none.
            add(found, "429", "too_many_attempts");
        }
        if (parameters.contains("\"in\":\"path\"")) {
            add(found, "404", "not_found");
        }
        if (hasQuery(operation)) {
            add(found, "400", "character_not_allowed");
        }
        if (parameters.contains("/Limit\"")) {
            add(found, "400", "limit_invalid", "cursor_invalid");
        }
        if (parameters.contains("/IdempotencyKey\"")) {
            add(found, "400", "idempotency_key_invalid");
            add(found, "409", "request_in_flight");
            add(found, "422", "idempotency_key_reused");
        }
        if (parameters.contains("/IfMatch\"")) {
            add(found, "412", "stale");
            if (!method.equals("delete")) {
                add(found, "428", "if_match_missing");
            }
        }
        ofItsBody(operation.path("requestBody").path("content"), found);
        if (operation.path("responses").toString().contains("\"content\"")) {
            add(found, "406", "not_acceptable");
        }
        add(found, "500", "internal_error");
        add(found, "503", "service_unavailable");
    }

    private boolean hasQuery(ObjectNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(
                        it -> isInQuery(it) || queries.contains(it.path("$ref").asText()));
    }

    private static boolean isInQuery(JsonNode parameter) {
        return parameter.path("in").asText().equals("query");
    }

    private static void ofItsBody(JsonNode content, Map<String, Set<String>> found) {
        if (content.isMissingNode()) {
            return;
        }
        add(found, "413", "body_too_large");
        add(found, "415", "media_type_unsupported");
        content.fieldNames().forEachRemaining(type -> {
            if (type.endsWith("json")) {
                add(found, "400", "malformed_json");
                add(found, "422", "validation_failed");
            } else if (type.startsWith("multipart") || type.endsWith("form-urlencoded")) {
                add(found, "400", "form_malformed");
            }
        });
    }

    private static void add(Map<String, Set<String>> found, String status, String... names) {
        found.computeIfAbsent(status, any -> new TreeSet<>()).addAll(Set.of(names));
    }

    private static ObjectNode response(ObjectNode any, String said, String status, Set<String> names) {
        ObjectNode response = any.objectNode().put("description", said);
        if (status.equals("429") || status.equals("503")) {
            response.putObject("headers").putObject("Retry-After").put("$ref", "#/components/headers/RetryAfter");
        }
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
        names.forEach(response.putArray("x-problem-codes")::add);
        return response;
    }
}
