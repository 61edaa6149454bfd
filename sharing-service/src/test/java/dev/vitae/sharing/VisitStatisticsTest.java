package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SharingServiceTest
class VisitStatisticsTest extends SharingTest {

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148";
    private static final String DESKTOP = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String SLACK = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)";

    @Test
    void tellHowOftenAndByWhatAShareWasVisited() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        given().header("User-Agent", PHONE).head("/r/" + share.shareToken());
        given().header("Authorization", "Bearer " + TestTokens.person(ada, "public"))
                .header("User-Agent", PHONE)
                .get("/r/" + share.shareToken())
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            given().header("User-Agent", PHONE)
                    .header("Referer", "https://www.linkedin.com/feed/?who=ada")
                    .get("/r/" + share.shareToken())
                    .then()
                    .statusCode(200);
        }
        as(DESKTOP, share.shareToken() + ".json").then().statusCode(200);

        awaitViews(share, 3);

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        statistics(share)
                .then()
                .body(json("to", equalTo(today.toString())))
                .body(json("bots", equalTo(0)))
                .body(json("days", hasSize(30)))
                .body(json("days[29].day", equalTo(today.toString())))
                .body(json("days[29].views", equalTo(3)))
                .body(json("days[29].visitors", equalTo(2)))
                .body(json("days[28].views", equalTo(0)))
                .body(json("referrers[0].views", equalTo(2)))
                .body(json("referrers[0].domain", equalTo("linkedin.com")))
                .body(json("referrers[1].views", equalTo(1)))
                .body(json("devices[0].device", equalTo("phone")))
                .body(json("devices[1].device", equalTo("desktop")))
                .body(json("countries[0].views", equalTo(3)));
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(3)));
    }

    @Test
    void aBotThatMakesPreviewsGetsTheTagsAloneAndUsesUpNoVisit() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));

        Response preview = as(SLACK, share.shareToken());

        preview.then().statusCode(200).header("Content-Type", "text/html; charset=utf-8");
        assertThat(preview.asString())
                .contains("<meta property=\"og:title\"", "<meta property=\"og:type\"", "og:site_name")
                .doesNotContain("Harbour Payments", "<style", share.shareToken());
        assertThat(preview.cookies()).isEmpty();
        as(PHONE, share.shareToken()).then().statusCode(200);
        as(SLACK, share.shareToken()).then().statusCode(404);
        awaitViews(share, 1);
        statistics(share)
                .then()
                .body(json("bots", equalTo(1)))
                .body(json("devices[*].device", equalTo(List.of("phone"))));
        as(ada).get("/api/v1/shares/" + share.id()).then().body(json("accessCount", equalTo(1)));
    }

    @Test
    void aBotThatTakesContentUsesUpAVisit() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));

        as(SLACK, share.shareToken() + ".json").then().statusCode(200);

        visit(share.shareToken()).then().statusCode(404);
    }

    @Test
    void areToldOfOnceInOneEvent() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        for (int i = 0; i < 3; i++) {
            as(PHONE, share.shareToken()).then().statusCode(200);
        }
        as(SLACK, share.shareToken()).then().statusCode(200);

        try (Events events = Events.connect()) {
            List<CloudEvent> told = events.await(
                    "vitae.sharing.share", all -> sum(all, share, "views") >= 3 && sum(all, share, "bots") >= 1);

            assertThat(sum(told, share, "views")).isEqualTo(3);
            assertThat(sum(told, share, "bots")).isEqualTo(1);
            of(told, share).forEach(event -> EventContract.of("ShareViewed").check(event.data()));
            EventContract.of("ShareViewed").check(Contracts.sample("sharing", "ShareViewed"));
        }
    }

    @Test
    void areTheOwnersAlone() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));

        for (UUID id : List.of(share.id(), UUID.randomUUID())) {
            as(UUID.randomUUID())
                    .get("/api/v1/shares/" + id + "/statistics")
                    .then()
                    .statusCode(404)
                    .body(json("code", equalTo("not_found")));
        }
        statistics(share).then().body(json("views", equalTo(0))).body(json("referrers", empty()));
    }

    @Test
    void areOfAYearAtMost() {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));

        as(ada).get("/api/v1/shares/" + share.id() + "/statistics?from=2025-01-01&to=2025-12-31")
                .then()
                .statusCode(200)
                .body(json("days", hasSize(365)));
        for (String span :
                List.of("from=2024-01-01&to=2025-12-31", "from=2025-02-30", "from=2025-03-02&to=2025-03-01")) {
            as(ada).get("/api/v1/shares/" + share.id() + "/statistics?" + span)
                    .then()
                    .statusCode(400)
                    .body(json("code", equalTo("day_invalid")));
        }
    }

    private static Response as(String agent, String address) {
        return given().header("User-Agent", agent).get("/r/" + address);
    }

    private Response statistics(Created share) {
        return as(ada).get("/api/v1/shares/" + share.id() + "/statistics");
    }

    private void awaitViews(Created share, int views) {
        await().untilAsserted(() -> statistics(share).then().body(json("views", equalTo(views))));
    }

    private static List<CloudEvent> of(List<CloudEvent> events, Created share) {
        return events.stream()
                .filter(event -> event.key().equals(share.id().toString())
                        && event.type().equals("ShareViewed"))
                .toList();
    }

    private static int sum(List<CloudEvent> events, Created share, String what) {
        return of(events, share).stream()
                .mapToInt(event -> Json.of(event.data()).getInt(what))
                .sum();
    }
}
