package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Taking back the last move on the board. */
@VacancyServiceTest
class UndoTest {

    private final JobsApi ada = JobsApi.ofSomebody();
    private final Board board = new Board(ada);

    @Test
    void leavesEverythingAsItWas() {
        List<String> ids = ada.tracked("saved", "A", "B", "C");
        String moved = ids.get(1);
        board.move(moved, Map.of("status", "applied")).statusCode(200);

        board.undo()
                .statusCode(200)
                .body(json("id", equalTo(moved)))
                .body(json("status", equalTo("saved")))
                .body(json("dateApplied", nullValue()))
                .body(json("version", equalTo(2)));

        assertThat(board.column("saved")).containsExactly("C", "B", "A");
        assertThat(board.column("applied")).isEmpty();
        as(ada.user()).get(JOBS + "/" + moved + "/history").then().body(json("items[*].to", equalTo(List.of("saved"))));
        try (Events events = Events.connect()) {
            List<CloudEvent> told =
                    events.await("vitae.vacancy.job", all -> of(moved, all).size() == 2);
            assertThat(of(moved, told).get(1).data())
                    .contains("\"from\": \"applied\"")
                    .contains("\"to\": \"saved\"");
        }
    }

    private static List<CloudEvent> of(String job, List<CloudEvent> events) {
        return events.stream()
                .filter(event -> event.key().equals(job) && event.type().equals("JobStatusChanged"))
                .toList();
    }

    @Test
    void takesBackAMoveWithinAColumn() {
        List<String> ids = ada.tracked("saved", "A", "B", "C");
        board.move(ids.get(2), Map.of("status", "saved", "after", ids.get(0))).statusCode(200);
        assertThat(board.column("saved")).containsExactly("B", "A", "C");

        board.undo().statusCode(200);

        assertThat(board.column("saved")).containsExactly("C", "B", "A");
    }

    /** The place is the one below the card that was above, whatever has come between. */
    @Test
    void findsThePlaceBesideItsNeighbours() {
        List<String> ids = ada.tracked("saved", "A", "B", "C");
        String between = ada.tracked("applied", "X").get(0);
        board.move(ids.get(1), Map.of("status", "applied")).statusCode(200);
        ada.patch(between, "{\"excitementLevel\": 1}").statusCode(200);
        as(ada.user())
                .contentType("application/json")
                .header("If-Match", ada.etag(between))
                .body(Map.of("status", "saved", "force", true))
                .post(JOBS + "/" + between + "/status")
                .then()
                .statusCode(200);
        ada.delete(ids.get(2)).statusCode(204);

        board.undo().statusCode(200);

        assertThat(board.column("saved")).containsExactly("X", "B", "A");
    }

    @Test
    void takesBackTheLastMoveAloneAndOnce() {
        List<String> ids = ada.tracked("saved", "A", "B");
        board.move(ids.get(0), Map.of("status", "applied")).statusCode(200);
        board.move(ids.get(1), Map.of("status", "rejected")).statusCode(200);

        board.undo().statusCode(200).body(json("id", equalTo(ids.get(1))));
        board.undo().statusCode(409).body(json("code", equalTo("nothing_to_undo")));

        assertThat(board.column("applied")).containsExactly("A");
        assertThat(board.column("saved")).containsExactly("B");
    }

    @Test
    void refusesWhereTheCardWasChangedOrRemovedSince() {
        List<String> ids = ada.tracked("saved", "A", "B");
        board.undo().statusCode(409);
        board.move(ids.get(0), Map.of("status", "applied")).statusCode(200);
        ada.patch(ids.get(0), "{\"excitementLevel\": 5}").statusCode(200);

        board.undo().statusCode(409).body(json("code", equalTo("nothing_to_undo")));

        ada.job(ids.get(0)).body(json("status", equalTo("applied"))).body(json("excitementLevel", equalTo(5)));
        board.move(ids.get(1), Map.of("status", "applied")).statusCode(200);
        ada.delete(ids.get(1)).statusCode(204);
        board.undo().statusCode(409);
    }
}
