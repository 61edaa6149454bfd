package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may open the operators' pages, and what these load. */
@UsageServiceTest
class OpsAccessTest extends OpsTest {

    /** Every address that one of the pages' resources takes, of those that are for operators. */
    static Set<String> gets() {
        return addresses(GET.class);
    }

    static Set<String> posts() {
        return addresses(POST.class);
    }

    private static Set<String> addresses(Class<? extends Annotation> method) {
        return resources()
                .filter(type -> type.isAnnotationPresent(RolesAllowed.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(it -> it.isAnnotationPresent(method))
                        .map(it -> type.getAnnotation(Path.class).value()
                                + (it.isAnnotationPresent(Path.class)
                                        ? it.getAnnotation(Path.class).value()
                                        : "")))
                .map(address -> address.replace("{key}", SWITCH)
                        .replaceAll("\\{\\w+}", UUID.randomUUID().toString()))
                .collect(Collectors.toSet());
    }

    /** All that answer below {@code /ops}, as the running service has them. */
    private static Stream<Class<?>> resources() {
        return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)
                        && type.getAnnotation(Path.class).value().startsWith("/ops"));
    }

    @Test
    void areAllEnumeratedAndForOperators() {
        assertThat(gets())
                .contains("/ops", "/ops/usage", "/ops/ai-calls", "/ops/generations", "/ops/people", "/ops/live")
                .contains("/ops/configuration", "/ops/erasures", "/ops/services", "/ops/dead-letters", "/ops/failures");
        assertThat(resources()
                        .filter(type -> !type.isAnnotationPresent(RolesAllowed.class))
                        .map(Class::getSimpleName))
                .containsExactly("AssetsResource");
        assertThat(resources()
                        .map(type -> type.getAnnotation(RolesAllowed.class))
                        .filter(Objects::nonNull)
                        .flatMap(allowed -> Stream.of(allowed.value())))
                .containsOnly("super_admin");
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
                        equalTo("/auth/refresh?redirect=" + address.replace("/", "%2F") + "%3Ffrom%3D2026-11-01"));
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
}
