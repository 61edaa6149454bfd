package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.list;
import static dev.vitae.resume.builder.Documents.patch;
import static dev.vitae.resume.builder.Documents.read;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One document of a person at most is the current one. */
@ResumeServiceTest
class CurrentTest {

    private static final Map<String, Object> YES = Map.of("isCurrent", true);
    private static final Map<String, Object> NO = Map.of("isCurrent", false);

    private final UUID ada = UUID.randomUUID();

    @Test
    void movesToTheDocumentThatIsChosenAndIsNoConflictElsewhere() {
        String first = create(ada, Map.of("title", "first"));
        String second = create(ada, Map.of("title", "second"));
        String tag = as(ada).get(first).header("ETag");

        patch(ada, second, "*", YES).statusCode(200).body(json("isCurrent", equalTo(true)));

        as(ada).header("If-None-Match", tag).get(first).then().statusCode(200).body(json("isCurrent", equalTo(false)));
        patch(ada, first, tag, Map.of("title", "first, saved")).statusCode(200);
        assertThat(read(ada, second).getBoolean("isCurrent")).isTrue();
    }

    @Test
    void leavesItsOldDocumentWhereItIsInTheList() {
        create(ada, Map.of("title", "first"));
        create(ada, Map.of("title", "second"));

        create(ada, Map.of("title", "third", "isCurrent", true));

        assertThat(list(ada, Map.of(), "title")).containsExactly("third", "second", "first");
        assertThat(list(ada, Map.of(), "isCurrent")).containsExactly(true, false, false);
    }

    @Test
    void isOneHoweverManyAreChosenAtOnce() {
        List<String> documents =
                IntStream.range(0, 4).mapToObj(i -> create(ada, Map.of())).toList();

        List<CompletableFuture<Integer>> choices = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        patch(ada, documents.get(i % 4), "*", YES).extract().statusCode()))
                .toList();

        assertThat(choices.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(list(ada, Map.of(), "isCurrent")).containsOnlyOnce(true);
    }

    @Test
    void mayBeNoneUntilTheNextOneIsMade() {
        String first = create(ada, Map.of());
        patch(ada, first, "*", NO).statusCode(200).body(json("isCurrent", equalTo(false)));

        assertThat(read(ada, create(ada, NO)).getBoolean("isCurrent")).isFalse();
        assertThat(read(ada, create(ada, Map.of())).getBoolean("isCurrent")).isTrue();
    }

    @Test
    void passesToTheOneThatWasChangedLastWhenItIsRemoved() {
        String first = create(ada, Map.of());
        String second = create(ada, Map.of());
        create(ada, Map.of());
        patch(ada, second, "*", Map.of("title", "changed")).statusCode(200);

        as(ada).delete(first).then().statusCode(204);

        assertThat(read(ada, second).getBoolean("isCurrent")).isTrue();
        assertThat(list(ada, Map.of(), "isCurrent")).containsOnlyOnce(true);
    }
}
