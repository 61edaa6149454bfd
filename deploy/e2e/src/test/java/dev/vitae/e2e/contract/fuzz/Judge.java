package dev.vitae.e2e.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.e2e.contract.Answer;
import dev.vitae.e2e.contract.People;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at one answer: whether a use case gave it, and whether it should never have been given. */
record Judge(String canary, Duration patience) {

    /** Of 404 and 422 where the edge, the router or the schema's rules gave them, or could have. */
    private static final Set<String> CODES_AT_THE_DOOR =
            Set.of("", "not_found", "no_such_address", "validation_failed");

    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\(|\\w+Exception\\b|\\borg\\.(hibernate|postgresql|jboss)\\.|\\bio\\.(vertx|quarkus|smallrye)\\."
                    + "|\\bdev\\.vitae\\.|\\bcom\\.fasterxml\\.|SQLSTATE|ERROR: |violates \\w+ constraint|syntax error at or near");
    private static final Set<String> MAY_SEE_THE_CANARY = Set.of(People.ADA, People.GRACE);
    /** Whoever knows the address may read what it is about. */
    private static final Pattern SECRET_ADDRESS = Pattern.compile("/r/.*|/api/v1/calendar/.*");

    boolean reachedAUseCase(Answer answer) {
        return switch (answer.status()) {
            case 409, 412 -> true;
            case 404, 422 -> !CODES_AT_THE_DOOR.contains(answer.code());
            default -> answer.status() < 400;
        };
    }

    /** What is wrong with it; nothing of its time. */
    Optional<String> finding(Shot shot, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("answers " + answer.status() + " " + answer.code());
        }
        String text = answer.text();
        if (!MAY_SEE_THE_CANARY.contains(shot.person())
                && !SECRET_ADDRESS.matcher(shot.operation().path()).matches()
                && text.contains(canary)
                && !(shot.operation().path().startsWith("/api/v1/resources") && isGivenAway(answer.json()))) {
            return Optional.of("shows what is somebody else's");
        }
        Matcher insides = INSIDES.matcher(answer.status() < 400 ? "" : text);
        if (insides.find()) {
            return Optional.of("shows insides: " + insides.group());
        }
        if (answer.header("X-Injected").isPresent()
                || answer.headers()
                        .getOrDefault("set-cookie", List.of())
                        .toString()
                        .contains("stolen")) {
            return Optional.of("took a header from a value");
        }
        if (answer.status() >= 400
                && !text.isEmpty()
                && !answer.mediaType().equals("application/problem+json")
                && !answer.mediaType().equals("text/html")) {
            return Optional.of("is no problem document: " + answer.status() + " " + answer.mediaType());
        }
        return Optional.empty();
    }

    /** Resources may be published, and forked by others, who then have a copy of their own: each that shows Ada's word is one of these. */
    private boolean isGivenAway(JsonNode shown) {
        List<JsonNode> resources = shown.has("items") ? shown.path("items").findParents("isOwn") : List.of(shown);
        return resources.stream()
                .filter(resource -> resource.toString().contains(canary))
                .allMatch(resource -> resource.path("isPublic").asBoolean()
                        || resource.path("isOwn").asBoolean());
    }

    boolean isSlow(Duration took) {
        return took.compareTo(patience) > 0;
    }
}
