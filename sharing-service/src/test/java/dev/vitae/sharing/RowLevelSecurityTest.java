package dev.vitae.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.sharing.shares.ShareToken;
import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Straight at the database, as the application role: what a forgotten where clause could leak. */
@SharingServiceTest
class RowLevelSecurityTest extends SharingTest {

    private static final List<String> TABLES = List.of("shares", "share_documents");

    private final UUID eve = UUID.randomUUID();
    private Created share;
    private String hash;

    @BeforeEach
    void adaSharesHerResume() {
        share = created(Map.of("kind", "resume", "subjectId", resumeId));
        hash = HexFormat.of()
                .formatHex(ShareToken.parse(share.shareToken()).orElseThrow().hash());
    }

    @Test
    void nobodySeesNothing() throws SQLException {
        for (String table : TABLES) {
            assertThat(AppRole.query("sharing", null, "select 1 from " + table)).isEmpty();
        }
        assertThat(AppRole.query("sharing", null, "select 1 from task")).isEmpty();
        assertThat(AppRole.query("sharing", null, "select 1 from outbox")).isEmpty();
    }

    @Test
    void anotherPersonNeitherSeesNorChangesThem() throws SQLException {
        for (String table : TABLES) {
            assertThat(AppRole.query("sharing", eve, "select 1 from " + table)).isEmpty();
            assertThat(AppRole.update("sharing", eve, "delete from " + table)).isZero();
            assertThat(AppRole.update("sharing", eve, "update " + table + " set user_id = '" + eve + "'"))
                    .isZero();
            assertThat(AppRole.query("sharing", ada, "select 1 from " + table)).hasSize(1);
        }
    }

    @Test
    void nobodyWritesInAnotherPersonsName() {
        String insert = "insert into shares (id, user_id, kind, token_hash, token_prefix) values "
                + "(uuidv7(), '%s', 'skill_resume', sha256('x'), 'vt_abcdef')".formatted(ada);

        assertThatThrownBy(() -> AppRole.update("sharing", eve, insert)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> AppRole.update("sharing", null, insert)).hasMessageContaining("row-level security");
    }

    @Test
    void theGatewaySeesTheOneShareWhoseTokenItWasHanded() throws SQLException {
        created(Map.of("kind", "skill_resume"));
        Map<String, String> gateway = Map.of("vitae.actor", "gateway");
        Map<String, String> handed = Map.of("vitae.actor", "gateway", "vitae.share_token", hash);

        for (String table : TABLES) {
            assertThat(AppRole.of("sharing").read(gateway, "select 1 from " + table))
                    .isEmpty();
            assertThat(AppRole.of("sharing").read(handed, "select 1 from " + table))
                    .hasSize(1);
            assertThat(AppRole.of("sharing").write(handed, "delete from " + table))
                    .isZero();
        }
        assertThat(AppRole.of("sharing").read(handed, "select id from shares"))
                .containsExactly(Map.of("id", share.id()));
        assertThat(AppRole.of("sharing").write(handed, "update share_documents set file_name = 'x'"))
                .isZero();
    }

    @Test
    void theGatewayAloneSeesWhatIsOpenToAnybodyWithItsLink() throws SQLException {
        Created withPasscode = created(Map.of("kind", "resume", "subjectId", resumeId, "passcode", "wintergreen"));
        Created limited = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 3));
        String shown = "select share_id from share_shown where share_id in ('%s', '%s', '%s')"
                .formatted(share.id(), withPasscode.id(), limited.id());

        assertThat(AppRole.of("sharing").read(Map.of("vitae.actor", "gateway"), shown))
                .containsExactly(Map.of("share_id", share.id()));
        for (String actor : List.of("person", "consumer", "relay", "worker", "visits", "")) {
            assertThat(AppRole.of("sharing").read(Map.of("vitae.actor", actor), shown))
                    .isEmpty();
        }
        assertThat(AppRole.query("sharing", ada, shown)).isEmpty();
    }

    @Test
    void theSweepSeesNoShareInForce() throws SQLException {
        Map<String, String> sweep = Map.of("vitae.actor", "relay");

        for (String table : TABLES) {
            assertThat(AppRole.of("sharing").read(sweep, "select 1 from " + table + " where user_id = '" + ada + "'"))
                    .isEmpty();
            assertThat(AppRole.of("sharing").write(sweep, "delete from " + table + " where user_id = '" + ada + "'"))
                    .isZero();
        }
    }

    @Test
    void numbersOfVisitsAreTheirOwnersToReadAndNobodysToChange() throws SQLException {
        Map<String, String> visits = Map.of("vitae.actor", "visits");
        AppRole.of("sharing")
                .write(
                        visits,
                        "insert into share_visits (share_id, user_id, day, device, visits, visitors) "
                                + "values ('%s', '%s', share_visits_today(), 'phone', 1, 1)"
                                        .formatted(share.id(), ada));

        assertThat(AppRole.query("sharing", ada, "select 1 from share_visits")).hasSize(1);
        for (UUID somebody : List.of(ada, eve)) {
            assertThat(AppRole.update("sharing", somebody, "update share_visits set visits = 2"))
                    .isZero();
            assertThat(AppRole.update("sharing", somebody, "delete from share_visits"))
                    .isZero();
            assertThat(AppRole.query("sharing", somebody, "select 1 from share_visitors"))
                    .isEmpty();
            assertThat(AppRole.query("sharing", somebody, "select 1 from share_visit_salts"))
                    .isEmpty();
        }
        assertThat(AppRole.query("sharing", eve, "select 1 from share_visits")).isEmpty();
        for (String actor : List.of("gateway", "consumer", "")) {
            assertThat(AppRole.of("sharing").read(Map.of("vitae.actor", actor), "select 1 from share_visits"))
                    .isEmpty();
        }
    }

    @Test
    void consumersFindSharesButNoDocuments() throws SQLException {
        Map<String, String> consumer = Map.of("vitae.actor", "consumer");

        assertThat(AppRole.of("sharing").read(consumer, "select 1 from shares where user_id = '" + ada + "'"))
                .hasSize(1);
        assertThat(AppRole.of("sharing").read(consumer, "select 1 from share_documents"))
                .isEmpty();
        assertThat(AppRole.of("sharing").write(consumer, "update shares set revoked_at = now()"))
                .isZero();
    }
}
