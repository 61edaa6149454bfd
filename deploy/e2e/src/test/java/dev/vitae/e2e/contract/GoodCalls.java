package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked to see how an operation answers: its good request, over whatever is there now, or the document's own example. */
final class GoodCalls {

    /** Of operations that answer in two ways, what else is asked. */
    private static final Map<String, UnaryOperator<Call>> OTHERWISE = Map.of(
            "POST /api/v1/vacancies/import", call -> call.at(call.address().replaceFirst("\\?.*", "")),
            "POST /api/v1/wizard-sessions/{id}/messages", call -> call.with("Prefer", "respond-async"));

    /** Asked in a browser that has just signed in, by {@link People#staysSignedIn}. */
    private static final String IN_A_BROWSER = "refreshSession";

    private final World world;
    private final Preparations preparations;
    private final ApiContract contract = new ApiContract();
    private final ApiExamples examples = new ApiExamples();
    private final Expectations expectations = new Expectations();

    GoodCalls(World world) {
        this.world = world;
        this.preparations = new Preparations(world);
    }

    /** Whether there is something to be seen: an answer in JSON, or an example that is sent. */
    boolean isAsked(Operation operation) {
        String id = operation.id().orElseThrow();
        return !id.equals(IN_A_BROWSER)
                && (!contract.goodAnswersInJson(contract.operation(id)).isEmpty()
                        || examples.forOthers(id).isPresent());
    }

    /** Whether it is asked of something that is made for it. */
    boolean isDoneAlone(Operation operation) {
        return preparations.isDoneAlone(operation);
    }

    /** Of the world's things, or of what is made for it. */
    List<Call> of(Operation operation) {
        Map<String, String> things = preparations.of(operation);
        String id = operation.id().orElseThrow();
        Call good = as(operation, things);
        if (!contract.goodAnswersInJson(contract.operation(id)).isEmpty()) {
            good = good.with("Accept", "application/json");
        }
        if (operation.takesIfMatch()) {
            good = good.with("If-Match", "*");
        }
        Call first = examples.forOthers(id)
                .map(it -> sending(it, things))
                .orElse(UnaryOperator.identity())
                .apply(good);
        return Stream.concat(
                        Stream.of(first),
                        Stream.ofNullable(OTHERWISE.get(operation.name())).map(it -> it.apply(first)))
                .toList();
    }

    private Call as(Operation operation, Map<String, String> things) {
        if (operation.name().equals("POST /api/v1/resources/{id}/reports")) {
            // Nobody reports their own.
            return Actor.OTHER.speaks(world.call(operation, things), world.people());
        }
        Subject subject = Subject.of(world, operation, expectations);
        Call call = subject.call(things);
        if (operation.name().equals("DELETE /api/v1/me")) {
            String name = subject.actor().person().orElseThrow();
            return call.by(world.people().token(name, world.people().newcomer(name)));
        }
        return call;
    }

    /** The document's own body, with what is there in the place of what is made up. */
    private UnaryOperator<Call> sending(JsonNode example, Map<String, String> things) {
        examples.ids().keySet().forEach(name -> {
            String thing = ApiExamples.inWorld(name);
            if (things.containsKey(thing)) {
                examples.is(name, things.get(thing));
            } else if (world.knows(thing)) {
                examples.is(name, world.thing(thing).asText());
            }
        });
        return example.has("form")
                ? call -> call.sending(bytes(pairs(example.path("form"))))
                : call -> call.sending(bytes(examples.text(example.path("body"))));
    }

    private String pairs(JsonNode form) {
        return form.properties().stream()
                .map(it -> it.getKey() + "="
                        + Requests.encoded(examples.text(it.getValue()).replace("\"", "")))
                .collect(Collectors.joining("&"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
