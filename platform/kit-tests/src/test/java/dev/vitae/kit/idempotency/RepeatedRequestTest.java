package dev.vitae.kit.idempotency;

import static dev.vitae.kit.probe.Api.as;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.probe.SayWord;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.TestServers;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KitTest
class RepeatedRequestTest {

    private final UUID ada = UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();
    private final String word = "word " + UUID.randomUUID();

    @Test
    void refusesARepeatWhileTheFirstIsAtWork() throws SQLException {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<ValidatableResponse> first = begin(gate);

        send().statusCode(409)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body(json("code", equalTo("request_in_flight")));

        gate.complete(null);
        first.join().statusCode(201).header("Idempotency-Replayed", nullValue());
        send().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(words()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letsARepeatTakeOverFromAnAttemptThatWasAbandoned(boolean firstSucceedsLate) throws SQLException {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<ValidatableResponse> abandoned = begin(gate);
        age("6 minutes");

        String second = send().statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .header("Location");

        // The first was not dead after all. However it ends, what the second left stays.
        if (firstSucceedsLate) {
            gate.complete(null);
            abandoned.join().statusCode(201).header("Location", not(second));
        } else {
            gate.completeExceptionally(new IllegalStateException("late"));
            abandoned.join().statusCode(500);
        }
        send().statusCode(201).header("Idempotency-Replayed", "true").header("Location", second);
    }

    @Test
    void waitsForAnAttemptThatTakesLong() throws SQLException {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<ValidatableResponse> first = begin(gate);
        age("2 minutes");

        send().statusCode(409);

        gate.complete(null);
        first.join().statusCode(201);
    }

    @Test
    void answersWhatWasDoneEvenWhenTheAnswerCannotBeKept() throws SQLException {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<ValidatableResponse> first = begin(gate);

        asOwner("revoke update on idempotency_key from kit_app");
        try {
            gate.complete(null);
            first.join().statusCode(201).body(json("word", equalTo(word)));
        } finally {
            asOwner("grant update on idempotency_key to kit_app");
        }
        assertThat(words()).hasSize(1);
    }

    @Test
    void freesTheKeyOfARequestThatWasRefused() {
        String longWord = "w".repeat(101);
        send(longWord).statusCode(422);

        send(word).statusCode(201);
    }

    /** Sends the request and comes back once its work has begun; it goes on when the gate opens. */
    private CompletableFuture<ValidatableResponse> begin(CompletableFuture<Void> gate) {
        Queue<CompletableFuture<Void>> gates = new ConcurrentLinkedQueue<>(List.of(gate));
        SayWord.HELD.put(word, gates);
        CompletableFuture<ValidatableResponse> answer = CompletableFuture.supplyAsync(this::send);
        await().until(gates::isEmpty);
        return answer;
    }

    private ValidatableResponse send() {
        return send(word);
    }

    private ValidatableResponse send(String said) {
        return as(ada).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("word", said))
                .post("/probe/words")
                .then();
    }

    private void age(String interval) throws SQLException {
        AppRole.update("kit", ada, "update idempotency_key set created_at = created_at - interval '" + interval + "'");
    }

    private List<Map<String, Object>> words() throws SQLException {
        return AppRole.query("kit", ada, "select word from probe");
    }

    private static void asOwner(String sql) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/kit"
                .formatted(TestServers.running().postgresPort());
        try (Connection owner = DriverManager.getConnection(url, "kit_owner", "vitae");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
