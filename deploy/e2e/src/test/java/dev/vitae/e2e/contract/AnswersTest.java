package dev.vitae.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each operation that answers JSON is asked for once. Its answer, and what the document shows as one, have the members that the
 * schema says and no others. With {@code -Dvitae.answers=write} what is shown is written once more, of the answers.
 */
// After those that look for Ada's word in what others see: her things are written over here.
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(TheWorld.class)
class AnswersTest {

    private static final String AGAIN = " (-Dvitae.answers=write, then deploy/contract, writes it once more)";

    private final ApiContract contract = new ApiContract();

    @Test
    void haveTheMembersThatTheDocumentShows(World world) {
        FreshThings fresh = new FreshThings(world);
        GoodCalls calls = new GoodCalls(world);
        AnswerExamples written = new AnswerExamples(world);
        Map<Boolean, List<Operation>> alone = world.operations().stream()
                .filter(calls::isAsked)
                .collect(Collectors.partitioningBy(calls::isDoneAlone));

        List<String> complaints = new ArrayList<>();
        world.client()
                .each(alone.get(false), operation -> ask(world, written, operation, calls.of(operation)))
                .forEach(complaints::addAll);
        alone.get(true).forEach(operation -> {
            complaints.addAll(
                    ask(world, written, operation, calls.of(operation)).join());
            fresh.restore(operation);
        });

        complaints.addAll(hold(written, "signIn", world.people().signsInAgain(People.ADA)));
        complaints.addAll(hold(written, "refreshSession", world.people().staysSignedIn(People.ADA)));

        if ("write".equals(System.getProperty("vitae.answers"))) {
            written.write();
        }
        assertThat(String.join("\n", complaints)).isEmpty();
    }

    @Test
    void areShownOfEveryOperation() {
        assertThat(contract.operations().stream()
                        .flatMap(operation -> contract.goodAnswersInJson(operation).stream()
                                .flatMap(status -> wrongWithExample(operation, status)))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private CompletableFuture<List<String>> ask(
            World world, AnswerExamples written, Operation operation, List<Call> calls) {
        ApiContract.Operation said = contract.operation(operation.id().orElseThrow());
        return Subject.all(calls.stream()
                .map(call ->
                        world.client().sendWithPatience(call).thenApply(answer -> hold(written, said.name(), answer)))
                .toList());
    }

    private List<String> hold(AnswerExamples written, String operation, Answer answer) {
        if (answer.isGood() && answer.mediaType().equals("application/json")) {
            written.take(operation, answer);
        }
        return wrong(contract.operation(operation), answer.status(), answer.mediaType(), answer.text())
                .map(found -> operation + " answers what is not in the document: " + found + ": " + answer)
                .toList();
    }

    private Stream<String> wrongWithExample(ApiContract.Operation operation, int status) {
        JsonNode example = contract.answerExample(operation, status);
        Stream<String> wrong = example.isMissingNode()
                ? Stream.of("there is none")
                : wrong(operation, status, "application/json", example.toString());
        return wrong.map(found -> "example of %s, %d: %s%s".formatted(operation.name(), status, found, AGAIN));
    }

    private Stream<String> wrong(ApiContract.Operation operation, int status, String type, String body) {
        Stream<String> unnamed = type.equals("application/json")
                ? contract.unnamedInAnswer(operation, status, World.json(body)).stream()
                        .map(member -> "no schema names " + member)
                : Stream.of();
        return status >= 400
                ? Stream.of("refused").filter(refused -> !operation.name().equals(AnswerExamples.ONCE))
                : Stream.concat(contract.wrongWithAnswer(operation, status, type, body).stream(), unnamed);
    }
}
