package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The operators' pages, as a browser without scripts sees them. */
@UsageServiceTest
class OpsPagesTest {

    private static final String SWITCH = "platform_llm_enabled";

    @Stub("accounts")
    StubService accounts;

    @Stub("generation")
    StubService generations;

    private final Operator root = new Operator();

    @BeforeEach
    void theNeighboursAreThere() {
        accounts.reset();
        generations.reset();
        root.isToldBy(accounts, generations);
    }

    @AfterEach
    void everythingIsAsItWas() {
        for (String key : List.of(SWITCH, "person_budget_cap", "limits_friend")) {
            Settings.putDefault(root.id, key);
        }
    }

    /** Every address that one of the pages' resources takes, of those that are for operators. */
    static Set<String> gets() {
        return addresses(GET.class);
    }

    static Set<String> posts() {
        return addresses(POST.class);
    }

    private static Set<String> addresses(Class<? extends Annotation> method) {
        return new ClassFileImporter()
                .importPackages("dev.vitae.usage.ops").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && type.isAnnotatedWith(RolesAllowed.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                                .filter(it -> it.isAnnotationPresent(method))
                                .map(it -> type.getAnnotation(Path.class).value()
                                        + Stream.ofNullable(it.getAnnotation(Path.class))
                                                .map(Path::value)
                                                .findFirst()
                                                .orElse("")))
                        .map(address -> address.replace("{key}", SWITCH)
                                .replaceAll("\\{\\w+}", UUID.randomUUID().toString()))
                        .collect(Collectors.toSet());
    }

    @Test
    void areAllEnumeratedAndForOperators() {
        assertThat(gets())
                .contains("/ops", "/ops/usage", "/ops/ai-calls", "/ops/generations", "/ops/people", "/ops/live")
                .contains("/ops/configuration", "/ops/erasures", "/ops/services");
        assertThat(new ClassFileImporter()
                        .importPackages("dev.vitae.usage.ops").stream()
                                .filter(type -> type.isAnnotatedWith(Path.class)
                                        && !type.isInterface()
                                        && !type.isAnnotatedWith(RolesAllowed.class))
                                .map(JavaClass::getSimpleName))
                .containsExactly("AssetsResource");
    }

    @ParameterizedTest
    @MethodSource("gets")
    void leadWhoIsNotSignedInToTheSignInAndBack(String address) {
        if (address.equals("/ops/live")) {
            given().get(address).then().statusCode(401);
            return;
        }
        given().redirects()
                .follow(false)
                .get(address + "?from=2026-11-01")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith("/auth/refresh?redirect=" + address.replace("/", "%2F") + "%3Ffrom%3D2026-11-01"));
        Operator.as(TestTokens.expired(root.id)).get(address).then().statusCode(303);
    }

    @ParameterizedTest
    @MethodSource("gets")
    void refuseFriendAndPublic(String address) {
        for (String role : List.of("friend", "public")) {
            ValidatableResponse answer = Operator.as(TestTokens.person(root.id, role))
                    .get(address)
                    .then()
                    .statusCode(403);
            if (!address.equals("/ops/live")) {
                answer.contentType("text/html").body(containsString("This is for operators"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("posts")
    void changeNothingForAnybodyElse(String address) {
        for (String role : List.of("friend", "public")) {
            Operator.as(TestTokens.person(root.id, role))
                    .header("Sec-Fetch-Site", "same-origin")
                    .contentType("application/x-www-form-urlencoded")
                    .post(address)
                    .then()
                    .statusCode(403);
        }
        // Another site's page, in an operator's own browser
        root.opens()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .formParam("on", false)
                .post(address)
                .then()
                .statusCode(403)
                .body(json("code", equalTo("cross_site_request")));
        given().contentType("application/x-www-form-urlencoded")
                .post(address)
                .then()
                .statusCode(401)
                .contentType("text/html")
                .header("HX-Redirect", "/auth/refresh?redirect=%2Fops")
                .body(containsString("/auth/refresh?redirect=%2Fops"));
        assertThat(platformKeyIsOn()).isTrue();
    }

    @Test
    void loadNothingFromElsewhereAndRunNoScriptOfTheirOwn() {
        for (String address : gets()) {
            if (address.equals("/ops/live") || address.matches(".*[0-9a-f]{12}.*")) {
                continue;
            }
            String page = root.opens()
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header(
                            "Content-Security-Policy",
                            allOf(
                                    containsString("default-src 'none'"),
                                    containsString("script-src 'self'"),
                                    not(containsString("unsafe"))))
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .extract()
                    .asString();
            assertThat(page).as(address).doesNotContain("<script>", "onclick", "style=", "src=\"http", "href=\"http");
        }
        String css =
                root.opens().get("/ops").asString().replaceAll("(?s).*href=\"(/ops/assets/ops.css[^\"]*)\".*", "$1");
        given().get(css)
                .then()
                .statusCode(200)
                .contentType("text/css")
                .header("Cache-Control", containsString("immutable"));
        given().get("/ops/assets/application.properties").then().statusCode(404);
    }

    @Test
    void sayWhatWasSpentTodayAndOnWhom() {
        CloudEvent use =
                Told.of("generation", "GenerationCompleted", root.ada, root.ada.toString(), payload -> payload.put(
                                "providerType", "platform")
                        .put("costMicros", 88_000_123));
        Told.publish(Told.GENERATIONS, use);
        Api.awaitLogged(root.ada, use.id());

        for (String page : List.of("/ops", "/ops/usage")) {
            root.opens()
                    .get(page)
                    .then()
                    .body(containsString("ada@example.com"))
                    .body(containsString("$88.000123"));
        }
    }

    @Test
    void sayWhyAGenerationFailed() {
        Told.publish(
                "vitae.generation.ai-call",
                Told.of("generation", "AiCallRecorded", root.ada, root.ada.toString(), payload -> payload.put(
                                "callId", UUID.randomUUID().toString())
                        .put("subjectId", root.generation.toString())
                        .put("status", "error")
                        .put("errorKind", "rate_limited")));
        await().untilAsserted(
                        () -> Api.as(root.ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(1))));

        root.opens()
                .get("/ops/generations")
                .then()
                .body(containsString("budget_exhausted"))
                .body(containsString("/ops/generations/" + root.generation))
                .body(containsString("/ops/generations?cursor=more&amp;status=failed"));
        root.opens()
                .queryParam("id", " " + root.generation + " ")
                .get("/ops/generations")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/ops/generations/" + root.generation));
        root.opens()
                .get("/ops/generations/" + root.generation)
                .then()
                .statusCode(200)
                .body(containsString("A budget had not enough left"))
                .body(containsString("platform day"))
                .body(containsString("reading"))
                .body(containsString("rate limited"))
                .body(containsString("ada@example.com"));
        root.opens()
                .get("/ops/generations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("text/html");
    }

    @Test
    void areShownWithoutWhatANeighbourWouldSay() {
        accounts.suffer(StubService.Outage.REFUSED);
        generations.suffer(StubService.Outage.UNAVAILABLE);

        for (String page : List.of("/ops/people", "/ops/erasures")) {
            root.opens().get(page).then().statusCode(200).body(containsString("identity does not answer"));
        }
        root.opens().get("/ops").then().statusCode(200);
        root.opens().get("/ops/generations").then().statusCode(200).body(containsString("generation does not answer"));
        root.opens()
                .get("/ops/generations/" + root.generation)
                .then()
                .statusCode(503)
                .contentType("text/html")
                .body(containsString("Not available right now"));
        root.opens().get("/ops/services").then().body(containsString("does not answer"));
    }

    @Test
    void stopThePlatformKeyWhoeverHasSetWhatMeanwhile() {
        root.sends()
                .formParam("on", false)
                .formParam("version", -1)
                .post("/ops/platform-key")
                .then()
                .statusCode(303);

        assertThat(platformKeyIsOn()).isFalse();
        assertThat(Money.reserve(root.ada, UUID.randomUUID()).statusCode()).isEqualTo(409);
        root.opens().get("/ops").then().body(containsString("Platform key: stopped"));
        // Turning it on again takes what was seen last
        root.sends()
                .header("HX-Request", "true")
                .formParam("on", true)
                .formParam("version", -1)
                .post("/ops/platform-key")
                .then()
                .statusCode(200)
                .body(containsString("Somebody else has set it meanwhile"));
        assertThat(platformKeyIsOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "person_budget_cap, value, 7.25, 7.25",
        "person_budget_cap, value, '', none",
        "limits_friend, parse-day, 3, 'parse 3 a day, any number a month'"
    })
    void setAValueAndTakeItBack(String key, String field, String value, String shown) {
        root.sends()
                .formParam("version", version(key))
                .formParam(field, value)
                .post("/ops/configuration/" + key)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/ops/configuration/" + key + "#done"));
        String page = root.opens()
                .get("/ops/configuration/" + key)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("<strong>" + shown);

        root.sends()
                .formParam("version", version(key))
                .formParam("to", version(key) - 1)
                .post("/ops/configuration/" + key + "/rollback")
                .then()
                .statusCode(303);

        root.opens().get("/ops/configuration/" + key).then().body(not(containsString("<strong>" + shown)));
    }

    @Test
    void sayWhyAValueIsNotSet() {
        root.sends()
                .formParam("version", version("person_budget_cap"))
                .formParam("value", "much")
                .post("/ops/configuration/person_budget_cap")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("It is an amount of USD"));
        root.sends()
                .formParam("version", version("person_budget_cap") + 1)
                .formParam("value", "5")
                .post("/ops/configuration/person_budget_cap")
                .then()
                .statusCode(412)
                .body(containsString("Somebody else has set it meanwhile"));
        root.opens().get("/ops/configuration/nothing").then().statusCode(404);
        root.opens()
                .queryParam("from", "x")
                .get("/ops/usage")
                .then()
                .statusCode(400)
                .contentType("text/html");
    }

    @Test
    void giveARoleAsIdentityAllowsIt() {
        accounts.answer(
                "PATCH",
                "/api/v1/users/" + root.ada,
                request -> request.headers().get("if-match").equals("\"v3\"")
                                && request.body().equals("{\"role\":\"friend\"}")
                        ? Answer.json(200, "{}")
                        : Answer.problem(412, "stale"));

        String path = "/ops/people/" + root.ada;
        root.opens().get(path).then().statusCode(200).body(containsString("ada@example.com"));
        root.sends()
                .formParam("role", "friend")
                .formParam("tag", "\"v3\"")
                .post(path + "/role")
                .then()
                .statusCode(303);
        root.sends()
                .formParam("role", "friend")
                .formParam("tag", "\"v2\"")
                .post(path + "/role")
                .then()
                .statusCode(412)
                .contentType("text/html");
    }

    private int version(String key) {
        return Settings.get(root.id, key).then().extract().as(Json.class).getInt("version");
    }

    private boolean platformKeyIsOn() {
        return Settings.get(root.id, SWITCH).then().extract().as(Json.class).get("value");
    }
}
