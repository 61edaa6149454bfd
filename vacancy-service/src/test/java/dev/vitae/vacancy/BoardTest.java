package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the board shows. */
@VacancyServiceTest
class BoardTest {

    private final JobsApi ada = JobsApi.ofSomebody();
    private final Board board = new Board(ada);

    @Test
    void showsAllColumnsWithTheirCountsAndFirstCards() {
        List<String> saved = ada.tracked("saved", "A", "B", "C");
        ada.tracked("offer", "D");

        board.show("?limit=2")
                .statusCode(200)
                .body(json(
                        "columns[*].status",
                        equalTo(List.of(
                                "saved",
                                "applied",
                                "screening",
                                "interview",
                                "offer",
                                "accepted",
                                "rejected",
                                "withdrawn"))))
                .body(json("columns[*].jobs", equalTo(List.of(3, 0, 0, 0, 1, 0, 0, 0))))
                .body(json("columns[0].items[*].company", equalTo(List.of("C", "B"))))
                .body(json("columns[0].items[0].etag", equalTo(ada.etag(saved.get(2)))))
                .body(json("columns[0].next", notNullValue()))
                .body(json("columns[1].items", equalTo(List.of())))
                .body(json("columns[4].items[*].company", equalTo(List.of("D"))))
                .body(json("columns[4].next", nullValue()));
    }

    @Test
    void goesOnWhereTheBoardEndsPageByPage() {
        ada.tracked("saved", "A", "B", "C", "D", "E");

        List<String> shown = new ArrayList<>();
        Json first = board.show("?limit=2").extract().as(Json.class);
        shown.addAll(first.getList("columns[0].items[*].company"));
        String link = JOBS + "/board/saved?limit=2&cursor=" + first.getString("columns[0].next");
        while (link != null) {
            var page = as(ada.user()).get(link).then().statusCode(200).extract();
            shown.addAll(page.as(Json.class).getList("items[*].company"));
            link = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }

        assertThat(shown).containsExactly("E", "D", "C", "B", "A");
    }

    @Test
    void goesOnAfterTheLastCardThatWasShownWhereverThatIsNow() {
        List<String> ids = ada.tracked("saved", "A", "B", "C", "D");
        String next = board.show("?limit=1").extract().as(Json.class).getString("columns[0].next");

        board.move(ids.get(3), Map.of("status", "saved", "after", ids.get(1))).statusCode(200);

        as(ada.user())
                .get(JOBS + "/board/saved?cursor=" + next)
                .then()
                .body(json("items[*].company", equalTo(List.of("A"))));
    }

    @Test
    void countsWhatComesGoesIsArchivedAndRemoved() {
        List<String> ids = ada.tracked("saved", "A", "B", "C", "D");

        board.move(ids.get(0), Map.of("status", "applied")).statusCode(200);
        ada.patch(ids.get(1), "{\"archived\": true}").statusCode(200);
        ada.delete(ids.get(2)).statusCode(204);

        board.show("").body(json("columns[*].jobs", equalTo(List.of(1, 1, 0, 0, 0, 0, 0, 0))));
        assertThat(board.column("saved")).containsExactly("D");
        ada.patch(ids.get(1), "{\"archived\": false}").statusCode(200);
        board.show("").body(json("columns[0].jobs", equalTo(2)));
        assertThat(board.column("saved")).containsExactly("B", "D");
    }

    /** However many rows a statement writes. */
    @Test
    void countsWhatIsWrittenPastTheService() throws Exception {
        AppRole.update(
                "vacancy",
                ada.user(),
                "insert into jobs (id, user_id, job_title, company, status, position, archived_at) "
                        + "select uuidv7(), '" + ada.user() + "', 'x', 'y', 'saved', case when n <= 90 then n end, "
                        + "case when n > 90 then now() end from generate_series(1, 100) n");
        AppRole.update(
                "vacancy",
                ada.user(),
                "update jobs set status = 'offer', position = -position where position <= 40 or position is null");
        AppRole.update("vacancy", ada.user(), "delete from jobs where status = 'offer' and position < -30");

        var counts = AppRole.query("vacancy", ada.user(), "select status, jobs, archived from job_columns order by 1");

        assertThat(counts)
                .containsExactly(
                        Map.of("status", "offer", "jobs", 30, "archived", 10),
                        Map.of("status", "saved", "jobs", 50, "archived", 0));
    }

    @Test
    void isNobodyElses() {
        ada.tracked(job("Engineer", "Acme", "saved"));
        Board bobs = new Board(JobsApi.ofSomebody());

        bobs.show("").body(json("columns[0].jobs", equalTo(0)));
        assertThat(bobs.column("saved")).isEmpty();
        bobs.undo().statusCode(409);
        as(ada.user()).get(JOBS + "/board/hired").then().statusCode(404);
        as(ada.user())
                .get(JOBS + "/board/saved?cursor=abc")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("cursor_invalid")));
    }

    @Test
    void holdsManyCardsOfOneColumn() {
        String[] companies = IntStream.range(0, 120).mapToObj(n -> "C" + n).toArray(String[]::new);
        ada.tracked("saved", companies);

        Json first = board.show("?limit=100").extract().as(Json.class);

        assertThat(first.getInt("columns[0].jobs")).isEqualTo(120);
        assertThat(first.<String>getList("columns[0].items[*].company"))
                .hasSize(100)
                .startsWith("C119", "C118");
    }
}
