package dev.vitae.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.sharing.documents.ReadyDocument;
import dev.vitae.sharing.documents.ShareDocuments;
import dev.vitae.sharing.shares.SweepExpired;
import dev.vitae.testkit.AppRole;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody opens an ended share again, so what it showed is not kept. */
@SharingServiceTest
class EndedShareTest extends SharingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    SweepExpired sweep;

    @Inject
    TenantSession session;

    @Inject
    ShareDocuments documents;

    @Test
    void aRevokedShareKeepsNothingOfWhatItShowed() throws SQLException {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        assertThat(documents(share)).singleElement().satisfies(document -> assertThat(document)
                .doesNotContainValue(null));

        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);

        assertThat(documents(share)).isEmpty();
    }

    @Test
    void nothingIsShownOfWhoIsBeingErased() throws SQLException {
        String token = shareResume();
        visit(token).then().statusCode(200);

        AppRole.of("sharing")
                .write(
                        Map.of("vitae.actor", "consumer"),
                        "insert into erased_users (user_id, erasure_id) values ('%s', gen_random_uuid())"
                                .formatted(ada));

        visit(token).then().statusCode(404);
    }

    @Test
    void aRefreshThatComesTooLateBringsNothingBack() throws SQLException {
        Created share = created(Map.of("kind", "resume", "subjectId", resumeId));
        as(ada).delete("/api/v1/shares/" + share.id()).then().statusCode(204);
        ReadyDocument late = new ReadyDocument(99, new byte[1], ReadyDocument.Files.NONE, null, "late.pdf");

        session.onConnection(Caller.worker(ada), tx -> documents.store(tx, share.id(), ada, 1, late))
                .await()
                .atMost(PATIENCE);

        assertThat(documents(share)).isEmpty();
    }

    @Test
    void anExpiredShareIsSweptAndNoOther() throws SQLException {
        // Given
        Created expired = expired();
        Created open = created(Map.of("kind", "resume", "subjectId", resumeId));
        Created later = created(Map.of(
                "kind",
                "resume",
                "subjectId",
                resumeId,
                "expiresAt",
                Instant.now().plusSeconds(600).toString()));
        assertThat(documents(expired)).hasSize(1);
        visit(expired.shareToken()).then().statusCode(404);

        // When
        sweep.sweep().await().atMost(PATIENCE);

        // Then
        assertThat(documents(expired)).isEmpty();
        assertThat(documents(open)).hasSize(1);
        assertThat(documents(later)).hasSize(1);
    }
}
