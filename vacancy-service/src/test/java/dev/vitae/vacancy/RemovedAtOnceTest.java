package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.collected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.Burst;
import dev.vitae.testkit.TestTokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of two who remove something in the same moment one failed, and the other never had an answer. */
@VacancyServiceTest
class RemovedAtOnceTest {

    private static final int PEOPLE = 96;

    private record Owned(UUID person, String vacancy) {}

    @Test
    void removesForManyPeopleAtATime() {
        List<Owned> all = Stream.generate(UUID::randomUUID)
                .limit(PEOPLE)
                .map(person -> new Owned(person, collected(person)))
                .toList();

        List<Integer> statuses = Burst.statuses(PEOPLE, number -> removal(all.get(number)));

        assertThat(statuses).hasSize(PEOPLE).containsOnly(204);
    }

    private static HttpRequest removal(Owned owned) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + VACANCIES + "/" + owned.vacancy()))
                .header("Authorization", "Bearer " + TestTokens.person(owned.person()))
                .timeout(Duration.ofSeconds(20))
                .DELETE()
                .build();
    }
}
