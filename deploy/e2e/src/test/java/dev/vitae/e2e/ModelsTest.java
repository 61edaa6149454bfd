package dev.vitae.e2e;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;

import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.LongRunning;
import dev.vitae.testkit.llm.Mode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a provider of models does, a generation ends as docs/api.md says, its calls are in the ledger, and each is paid
 * for once; also where generation-service is killed in the middle of one. All are asked for at once, since most of it is
 * waiting.
 */
@LongRunning
@ExtendWith(TheStack.class)
class ModelsTest {

    private static final Duration EVENTS = Duration.ofSeconds(60);
    private static final Duration RESUMED = Duration.ofSeconds(30);
    private static final Way KILLED = Way.completes("none", "ok", Mode.NEVER, Mode.GOOD);
    private static final Way AWAY =
            Way.completes("none", "unavailable unavailable ok", Mode.UNAVAILABLE, Mode.UNAVAILABLE, Mode.GOOD);

    private static FakeModels models;
    private static Asker ada;
    private static Asker eve;
    private static Asker bob;
    private static Asker bobToo;
    private static Asker ann;
    /** Since when there is a process again that can go on. */
    private static Instant back;

    @BeforeAll
    static void areAskedInEveryWay(Stack stack) throws SQLException {
        RebuildSkillsTest.admin(stack).liftsLimits();
        models = new FakeModels(stack);
        CompletableFuture<Void> ready = CompletableFuture.runAsync(models::killAndStart);
        ada = Asker.of(models);
        eve = Asker.of(models).withAKeyTo("gemini");
        bob = Asker.of(models);
        bobToo = bob.withAKeyTo("openai");
        ann = Asker.of(models);
        ready.join();
        bob.asks(KILLED);
        bobToo.asks(KILLED);
        bob.awaitsTheCallOf(KILLED);
        bobToo.awaitsTheCallOf(KILLED);

        models.killAndStart();
        back = Instant.now();

        Way.ALL.forEach(ada::asks);
        Way.ALL.forEach(eve::asks);
    }

    @AfterAll
    static void areAskedNoMore() {
        models.close();
    }

    static List<Way> all() {
        return Way.ALL;
    }

    static List<Way> ofKeys() {
        return Way.OF_KEYS;
    }

    @ParameterizedTest
    @MethodSource("all")
    void endAGenerationAsItIsWritten(Way way) {
        ada.ends(way);
    }

    @ParameterizedTest
    @MethodSource("all")
    void endItTheSameWayWithAKeyOfOnesOwnToTheOtherProvider(Way way) {
        eve.ends(way);
    }

    @Test
    void arePaidOnceForEachCallByThePlatformAndNeverForAKeyOfOnesOwn() {
        Way.ALL.forEach(ada::ends);
        Way.ALL.forEach(eve::awaitsTheEndOf);

        ada.ledger()
                .assertPaidOnceForEachOf(
                        Way.ALL.stream().mapToInt(way -> way.calls().size()).sum());
        assertThat(eve.ledger().spent()).isZero();
    }

    @Test
    void areAskedAgainWhenTheProcessDiesInTheMiddleAndPaidOnce() {
        Json ended = bob.ends(KILLED);

        assertThat(Instant.parse(ended.getString("generatedAt"))).isBefore(back.plus(RESUMED));
        assertThat(bob.callsTo(KILLED)).isEqualTo(2);
        bob.ledger().assertPaidOnceForEachOf(1);
    }

    @Test
    void areNotAskedAgainWithAKeyThatWentWithItsProcess() {
        Json keyless = bobToo.awaits(KILLED, "needs_key");

        assertThat(Instant.parse(keyless.getString("updatedAt"))).isBefore(back.plus(RESUMED));
        assertThat(bobToo.callsTo(KILLED)).isEqualTo(1);
        bobToo.retries(KILLED);
        bobToo.ends(KILLED);
    }

    /** One after another, and after the others: the platform leaves a provider alone for a moment that refuses its key. */
    @ParameterizedTest
    @MethodSource("ofKeys")
    void refuseKeys(Way way) {
        awaitTheOthers();

        ann.asks(way);
        eve.asks(way);

        ann.ends(way);
        eve.ends(way);
    }

    @Test
    void areAskedInPlaceOfEachOtherAsAnAdminSaysWithoutARestart(Stack stack) throws SQLException {
        Person admin = RebuildSkillsTest.admin(stack);
        awaitTheOthers();
        try {
            admin.sets("provider_fallback", List.of("gemini_flash"));
            await().atMost(EVENTS).until(() -> models.fallBackTo("gemini_flash"));

            ann.asks(AWAY);

            assertThat(ann.ends(AWAY).getString("provider")).isEqualTo("gemini");
        } finally {
            admin.sets("provider_fallback", List.of());
        }
    }

    @Test
    void areAskedWhatAFileLeavesOpen() {
        byte[] file =
                """
                Priya Lindqvist
                priya@lindqvist.example

                Experience

                Senior Engineer
                Harbour Payments
                - Led the move of settlement to Kafka.

                Skills
                Java, Kafka

                Notes
                Erlang, Rust
                """
                        .getBytes(StandardCharsets.UTF_8);

        eve.http()
                .multiPart("file", "cv.txt", file, "text/plain")
                .post("/api/v1/resumes")
                .then()
                .statusCode(201)
                .body(json("content.skills", hasItems("Erlang", "Rust")));

        await().atMost(EVENTS)
                .untilAsserted(() -> assertThat(eve.ledger().readings()).containsExactly("ok"));
    }

    /** Nobody else asks with the platform's key then. */
    private static void awaitTheOthers() {
        Way.ALL.forEach(ada::awaitsTheEndOf);
        bob.awaitsTheEndOf(KILLED);
    }
}
