package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is not named here as people's own is for admins: a new address is refused to others, or this fails. */
@UsageServiceTest
class AdminAccessTest {

    private static final Set<String> PEOPLES_OWN = Set.of(
            "GET /api/v1/usage",
            "GET /api/v1/usage/export.csv",
            "GET /api/v1/limits",
            "GET /api/v1/limits/time-zone",
            "PUT /api/v1/limits/time-zone",
            "GET /api/v1/ai-calls");

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesWhoeverIsNoAdmin(String address) {
        String method = address.split(" ")[0];
        String path =
                address.split(" ")[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());

        for (String role : new String[] {"public", "friend"}) {
            with(method)
                    .auth()
                    .oauth2(TestTokens.person(UUID.randomUUID(), role))
                    .request(method, path)
                    .then()
                    .statusCode(403)
                    .contentType(startsWith("application/problem+json"))
                    .body(json("code", equalTo("forbidden")));
        }
        with(method).request(method, path).then().statusCode(401).body(json("code", equalTo("token_missing")));
    }

    @Test
    void knowsEveryAddressOfThisService() {
        assertThat(all()).containsAll(PEOPLES_OWN);
        assertThat(addresses())
                .contains(
                        "GET /internal/operations",
                        "GET /api/v1/operations/services",
                        "POST /api/v1/dead-letters/{id}/replay",
                        "PUT /api/v1/system-config/{key}",
                        "GET /api/v1/ai-calls/statistics")
                .hasSizeGreaterThan(15);
    }

    /** JSON for what takes a body: nobody gets as far as being told what is wrong with it. */
    private static RequestSpecification with(String method) {
        return method.startsWith("P") ? given().contentType("application/json").body("{}") : given();
    }

    static Stream<String> addresses() {
        return Stream.concat(
                all().filter(address -> !PEOPLES_OWN.contains(address)), Stream.of("GET /internal/operations"));
    }

    private static Stream<String> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPath("target/classes").stream()
                        .filter(type -> !type.isInterface() && type.isAnnotatedWith(Path.class))
                        .filter(type ->
                                type.getAnnotationOfType(Path.class).value().startsWith("/api/"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(AdminAccessTest::address)
                        .sorted();
    }

    private static String address(JavaMethod method) {
        JavaClass type = method.getOwner();
        String verb = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
        String path = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        return verb + " " + type.getAnnotationOfType(Path.class).value() + path.replaceAll(": [^}]+}", "}");
    }
}
