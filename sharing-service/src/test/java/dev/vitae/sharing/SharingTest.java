package dev.vitae.sharing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.sharing.gateway.GatewayServer;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestServers;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;

/** What the tests over HTTP have in common: a person with a résumé, and neighbours who know them. */
abstract class SharingTest {

    @Stub("resume")
    StubService resumes;

    @Stub("generation")
    StubService generations;

    final UUID ada = UUID.randomUUID();
    final UUID resumeId = UUID.randomUUID();
    Neighbours neighbours;

    @BeforeEach
    void prepareNeighbours() {
        resumes.reset();
        generations.reset();
        neighbours = new Neighbours(resumes, generations);
        neighbours.resume(ada, resumeId, 1, Neighbours.content());
        neighbours.skillResume(ada, 7, Neighbours.skillResume());
    }

    static RequestSpecification as(UUID user) {
        return given().header("Authorization", "Bearer " + TestTokens.person(user, "public"))
                .contentType(ContentType.JSON);
    }

    ValidatableResponse share(Map<String, ?> wanted) {
        return as(ada).body(wanted).post("/api/v1/shares").then();
    }

    /** The token of a new share of Ada's résumé. */
    String shareResume() {
        return created(Map.of("kind", "resume", "subjectId", resumeId)).shareToken();
    }

    Created created(Map<String, ?> wanted) {
        var answer = share(wanted).statusCode(201).extract().as(Json.class);
        return new Created(UUID.fromString(answer.getString("id")), answer.getString("shareToken"));
    }

    /** At the server that strangers reach. */
    static RequestSpecification stranger() {
        return given().port(CDI.current().select(GatewayServer.class).get().port());
    }

    static Response visit(String address) {
        return stranger().get("/r/" + address);
    }

    static Response visit(String address, String accept) {
        return stranger().header("Accept", accept).get("/r/" + address);
    }

    /** What is kept of what the share shows. */
    List<Map<String, Object>> documents(Created share) throws SQLException {
        return AppRole.query(
                "sharing",
                ada,
                "select created_at, updated_at from share_documents where share_id = '%s'".formatted(share.id()));
    }

    static void asSuperuser(String sql) throws SQLException {
        String url = Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "sharing");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A share whose time is over. */
    Created expired() throws SQLException {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        AppRole.update("sharing", ada, "update shares set expires_at = now() where id = '" + share.id() + "'");
        return share;
    }

    /** Tasks of Ada's that are not done. */
    int waiting() throws SQLException {
        return AppRole.of("sharing")
                .read(Map.of("vitae.actor", "worker"), "select 1 from task where user_id = '" + ada + "'")
                .size();
    }

    void isIdle() throws SQLException {
        assertThat(waiting()).isZero();
    }

    static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }

    static <T> T done(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** A share as its creator knows it. */
    record Created(UUID id, String shareToken) {}
}
