package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of jobs: filters, orders and pages. */
@VacancyServiceTest
class JobListTest {

    private final JobsApi ada = JobsApi.ofSomebody();

    @Test
    void listsTheOneChangedLastFirstWithoutItsDescription() {
        List<String> ids = ada.tracked("saved", "A", "B", "C");
        ada.patch(ids.get(0), "{\"location\": \"Köln\", \"description\": \"long\"}");

        ada.list("")
                .statusCode(200)
                .body(json("items[*].company", equalTo(List.of("A", "C", "B"))))
                .body(json("items[0].location", equalTo("Köln")))
                .body(json("items[0].description", nullValue()))
                .body(json("items[0].etag", equalTo(ada.etag(ids.get(0)))))
                .body(json("items[0].updatedAt", notNullValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=applied                       | Élan",
                "status=applied&status=saved          | Élan, Straße AG",
                "status=offer,saved                   | Łódź Data, Straße AG",
                "tag=remote                           | Straße AG",
                "tag=rem                              | ''",
                "company=elan                         | Élan",
                "company=STRASSE ag                   | Straße AG",
                "q=developpeur                        | Élan",
                "q=lodz dat                           | Łódź Data",
                "q=ÉLAN Déve                          | Élan",
                "q=データ                              | Łódź Data",
                "q=ータ                                | Łódź Data",
                "q=remote                             | Straße AG",
                "q=%25                                | ''",
                "source=jobs.EXAMPLE                  | Élan",
                "deadlineBefore=2026-03-02            | Élan",
                "deadlineBefore=2026-03-01            | ''",
            })
    void showsWhatTheFilterLetsThrough(String query, String companies) {
        ada.tracked(with(
                with(job("Développeur", "Élan", "applied"), "jobUrl", "https://www.jobs.example/1"),
                "deadline",
                "2026-03-01"));
        ada.tracked(with(job("データ Engineer", "Łódź Data", "offer"), "deadline", "2026-04-01"));
        ada.tracked(with(job("Engineer", "Straße AG", "saved"), "tags", List.of("remote")));

        List<String> shown = new ArrayList<>(ada.companies(query));

        assertThat(shown).containsExactlyInAnyOrder(companies.isEmpty() ? new String[0] : companies.split(", "));
    }

    @Test
    void showsTheJobsOfAVacancy() {
        String vacancy = collected(ada.user());
        ada.tracked(with(job("Engineer", "Acme", "saved"), "vacancyId", vacancy));
        ada.tracked(job("Engineer", "Other", "saved"));

        assertThat(ada.companies("vacancyId=" + vacancy)).containsExactly("Acme");
    }

    /** Of B there is neither a deadline nor a date, level or change: what is missing comes last. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-updatedAt       | a, C, B",
                "updatedAt        | B, C, a",
                "-createdAt       | C, B, a",
                "createdAt        | a, B, C",
                "company          | a, B, C",
                "-company         | C, B, a",
                "deadline         | C, a, B",
                "-dateApplied     | a, C, B",
                "-excitementLevel | C, a, B",
            })
    void listsInEachOrderPageByPage(String sort, String companies) {
        String first = ada.tracked(job("Engineer", "a", "saved"));
        ada.tracked(job("Engineer", "B", "saved"));
        ada.tracked(with(
                with(with(job("Engineer", "C", "saved"), "deadline", "2026-03-01"), "dateApplied", "2026-01-01"),
                "excitementLevel",
                5));
        ada.patch(first, "{\"deadline\": \"2026-05-01\", \"dateApplied\": \"2026-02-01\", \"excitementLevel\": 1}");

        List<String> shown = new ArrayList<>();
        String link = JobsApi.JOBS + "?limit=1&sort=" + sort;
        while (link != null) {
            var page = as(ada.user()).get(link).then().statusCode(200).extract();
            shown.addAll(page.as(Json.class).getList("items[*].company"));
            link = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }

        assertThat(shown).containsExactly(companies.split(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "status=hired, status_invalid",
        "archived=maybe, archived_invalid",
        "vacancyId=7, vacancy_id_invalid",
        "deadlineBefore=tomorrow, deadline_before_invalid",
        "sort=salary, sort_invalid",
        "cursor=abc, cursor_invalid",
        "limit=0, limit_invalid"
    })
    void refusesAParameterThatMeansNothing(String query, String code) {
        ada.list(query).statusCode(400).body(json("code", equalTo(code)));
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        ada.tracked("saved", "A", "B");
        String next = ada.list("limit=1").extract().as(Json.class).get("next");

        ada.list("limit=1&cursor=" + next).statusCode(200);
        ada.list("limit=1&sort=company&cursor=" + next).statusCode(400).body(json("code", equalTo("cursor_invalid")));
        ada.list("q=" + "x".repeat(201)).statusCode(400).body(json("code", equalTo("q_invalid")));
    }
}
