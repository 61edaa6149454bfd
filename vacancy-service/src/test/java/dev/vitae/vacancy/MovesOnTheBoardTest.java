package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moving cards, alone and at once. */
@VacancyServiceTest
class MovesOnTheBoardTest {

    private final JobsApi ada = JobsApi.ofSomebody();
    private final Board board = new Board(ada);

    /** Of D, C, B, A from the top. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A | before | D | A D C B",
                "A | after  | D | D A C B",
                "D | after  | A | C B A D",
                "D | before | A | C B D A",
                "C | before | A | D B C A",
                "B |        |   | B D C A",
                "D |        |   | D C B A",
                "C | after  | D | D C B A",
                "C | before | B | D C B A"
            })
    void putsACardBesideAnotherOrOnTop(String card, String beside, String other, String expected) {
        List<String> names = List.of("A", "B", "C", "D");
        List<String> ids = ada.tracked("saved", "A", "B", "C", "D");

        board.move(
                        ids.get(names.indexOf(card)),
                        beside == null
                                ? Map.of("status", "saved")
                                : Map.of("status", "saved", beside, ids.get(names.indexOf(other))))
                .statusCode(200)
                .body(json("version", equalTo(expected.equals("D C B A") ? 0 : 1)));

        assertThat(board.column("saved")).containsExactly(expected.split(" "));
    }

    @Test
    void movesACardToAnotherColumnAndTellsItsHistory() {
        List<String> saved = ada.tracked("saved", "A", "B");
        List<String> applied = ada.tracked("applied", "C", "D");

        board.move(saved.get(0), Map.of("status", "applied", "before", applied.get(0), "note", "Sent it."))
                .statusCode(200)
                .body(json("status", equalTo("applied")))
                .body(json("dateApplied", equalTo(LocalDate.now(ZoneOffset.UTC).toString())));

        assertThat(board.column("saved")).containsExactly("B");
        assertThat(board.column("applied")).containsExactly("D", "A", "C");
        as(ada.user())
                .get(JOBS + "/" + saved.get(0) + "/history")
                .then()
                .body(json("items[0].from", equalTo("saved")))
                .body(json("items[0].note", equalTo("Sent it.")));
    }

    @Test
    void refusesAMoveThatTheRuleDoesNotAllowUnlessItIsForced() {
        String id = ada.tracked("rejected", "A").get(0);

        board.move(id, Map.of("status", "applied")).statusCode(422).body(json("code", equalTo("move_not_allowed")));
        assertThat(board.column("rejected")).containsExactly("A");
        board.move(id, Map.of("status", "applied", "force", true)).statusCode(200);
        assertThat(board.column("applied")).containsExactly("A");
    }

    @Test
    void refusesNeighboursThatAreNotThere() {
        List<String> saved = ada.tracked("saved", "A", "B");
        String elsewhere = ada.tracked("offer", "C").get(0);
        String others = JobsApi.ofSomebody().tracked("saved", "Z").get(0);
        String archived = ada.tracked("saved", "D").get(0);
        ada.patch(archived, "{\"archived\": true}").statusCode(200);

        for (String neighbour : List.of(elsewhere, others, archived, saved.get(0))) {
            board.move(saved.get(0), Map.of("status", "saved", "before", neighbour))
                    .statusCode(422)
                    .body(json("errors[*].code", equalTo(List.of("card_not_in_column"))))
                    .body(json("errors[*].pointer", equalTo(List.of("/before"))));
        }
        board.move(saved.get(0), Map.of("status", "saved", "before", saved.get(1), "after", saved.get(1)))
                .statusCode(422);
        board.move(archived, Map.of("status", "saved")).statusCode(409).body(json("code", equalTo("job_archived")));
        assertThat(board.column("saved")).containsExactly("B", "A");
    }

    @Test
    void isNobodyElsesMove() {
        String id = ada.tracked("saved", "A").get(0);

        new Board(JobsApi.ofSomebody())
                .move(id, "*", Map.of("status", "applied"))
                .statusCode(404);
        as(ada.user())
                .contentType(ContentType.JSON)
                .body(Map.of("status", "applied"))
                .post(JOBS + "/" + id + "/move")
                .then()
                .statusCode(428);
        assertThat(board.column("saved")).containsExactly("A");
    }

    /** One device wins; the others see what the card is like now. */
    @Test
    void letsOneOfTwoDevicesWin() {
        String id = ada.tracked("saved", "A").get(0);
        String etag = ada.etag(id);

        board.move(id, etag, Map.of("status", "applied")).statusCode(200);
        String current = ada.etag(id);
        board.move(id, etag, Map.of("status", "rejected"))
                .statusCode(412)
                .header("ETag", equalTo(current))
                .body(json("code", equalTo("stale")))
                .body(json("current.id", equalTo(id)))
                .body(json("current.status", equalTo("applied")))
                .body(json("current.version", equalTo(1)));
    }

    @Test
    void letsOneOfManyDevicesWinAtOnce() {
        String id = ada.tracked("saved", "A").get(0);
        String etag = ada.etag(id);

        List<Integer> answers =
                Board.atOnce(8, n -> board.move(id, etag, Map.of("status", n % 2 == 0 ? "applied" : "offer")));

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        as(ada.user()).get(JOBS + "/" + id + "/history").then().body(json("items.length()", equalTo(2)));
    }

    @Test
    void gives50CardsThatMoveAtOnceAPlaceEach() throws Exception {
        String[] names = IntStream.range(0, 50).mapToObj(n -> "C" + n).toArray(String[]::new);
        List<String> ids = ada.tracked("saved", names);
        String anchor = ada.tracked("applied", "anchor").get(0);

        List<Integer> answers =
                Board.atOnce(50, n -> board.move(ids.get(n), "*", Map.of("status", "applied", "after", anchor)));

        assertThat(answers).containsOnly(200);
        assertThat(board.column("applied")).hasSize(51).startsWith("anchor").contains(names);
        var places = AppRole.query("vacancy", ada.user(), "select position from jobs where status = 'applied'");
        assertThat(places).doesNotHaveDuplicates().hasSize(51);
        board.show("").body(json("columns[0].jobs", equalTo(0))).body(json("columns[1].jobs", equalTo(51)));
    }

    /** A gap takes 32 cards before those around it make room. */
    @Test
    void makesRoomWhereManyCardsGoToOneSpot() {
        String[] names = IntStream.range(0, 45).mapToObj(n -> "C" + n).toArray(String[]::new);
        List<String> there = ada.tracked("saved", "bottom", "top");
        List<String> ids = ada.tracked("offer", names);
        String etagOfBottom = ada.etag(there.get(0));

        ids.forEach(id -> board.move(id, Map.of("status", "saved", "after", there.get(1), "force", true))
                .statusCode(200));

        List<String> expected = new ArrayList<>(List.of(names));
        Collections.reverse(expected);
        expected.add(0, "top");
        expected.add("bottom");
        assertThat(board.column("saved")).containsExactlyElementsOf(expected);
        assertThat(ada.etag(there.get(0))).isEqualTo(etagOfBottom);
        ids.forEach(id -> board.move(id, Map.of("status", "saved", "before", there.get(0)))
                .statusCode(200));
        assertThat(board.column("saved"))
                .hasSize(47)
                .startsWith("top", "C0", "C1")
                .endsWith("C44", "bottom");
    }

    @Test
    void countsAMoveWithinAColumnAsNoChangeOfStatus() {
        List<String> ids = ada.tracked("saved", "A", "B");

        board.move(ids.get(0), Map.of("status", "saved")).statusCode(200).body(json("version", equalTo(1)));

        Json history = as(ada.user()).get(JOBS + "/" + ids.get(0) + "/history").as(Json.class);
        assertThat(history.<String>getList("items[*].to")).containsExactly("saved");
    }
}
