package dev.vitae.sharing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.sharing.SharingServiceTest;
import dev.vitae.testkit.AppRole;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no request can show: a stop, the end of a day, days that are long over. */
@SharingServiceTest
class WriteVisitsTest {

    private static final Map<String, String> VISITS = Map.of("vitae.actor", "visits");
    private static final Map<String, String> RELAY = Map.of("vitae.actor", "relay");

    @Inject
    VisitBook book;

    @Inject
    WriteVisits write;

    @Inject
    SweepVisits sweep;

    private final UUID ada = UUID.randomUUID();
    private final UUID share = UUID.randomUUID();

    @BeforeEach
    void adaShares() throws SQLException {
        AppRole.update(
                "sharing",
                ada,
                "insert into shares (id, user_id, kind, token_hash, token_prefix) "
                        + "values ('%1$s', '%2$s', 'skill_resume', sha256('%1$s'), 'vt_abcdef')".formatted(share, ada));
    }

    @Test
    void losesNothingOnACleanStop() throws SQLException {
        for (int i = 0; i < 3; i++) {
            book.enter(share, false, trail("visitor " + i % 2));
        }
        book.enter(share, true, trail("visitor 0"));

        write.stop(new ShutdownEvent());

        assertThat(own("select access_count from shares")).containsExactly(Map.of("access_count", 3L));
        assertThat(own("select visits, visitors from share_visits"))
                .containsExactly(Map.of("visits", 4L, "visitors", 2L));
    }

    @Test
    void aVisitBeforeTheyWereLimitedUsesUpOneOfThem() throws SQLException {
        book.enter(share, false, trail("a"));
        book.enter(share, false, trail("a"));
        AppRole.update("sharing", ada, "update shares set max_accesses = 1");

        write.stop(new ShutdownEvent());

        assertThat(own("select access_count from shares")).containsExactly(Map.of("access_count", 1L));
    }

    @Test
    void keepsAHundredReferrersOfADay() throws SQLException {
        for (int i = 0; i < 120; i++) {
            book.enter(share, false, from("site" + i + ".org"));
        }

        write.stop(new ShutdownEvent());

        assertThat(named()).containsExactly(Map.of("visits", 100L));
        assertThat(others()).containsExactly(Map.of("visits", 20L));
    }

    @Test
    void aReferrerThatIsThereKeepsItsNameHoweverManyOthersCome() throws SQLException {
        book.enter(share, false, from("z.org"));
        write.stop(new ShutdownEvent());
        for (int i = 0; i < 120; i++) {
            book.enter(share, false, from("site" + i + ".org"));
        }
        book.enter(share, false, from("z.org"));

        write.stop(new ShutdownEvent());

        assertThat(own("select visits, visitors from share_visits where referrer = 'z.org'"))
                .containsExactly(Map.of("visits", 2L, "visitors", 1L));
        assertThat(named()).containsExactly(Map.of("visits", 101L));
        assertThat(others()).containsExactly(Map.of("visits", 21L));
    }

    @Test
    void forgetsVisitorsWithTheirDayAndNumbersInTheEnd() throws SQLException {
        AppRole sharing = AppRole.of("sharing");
        sharing.write(
                RELAY, "insert into share_visit_salts (day) values (share_visits_today() - 1) on conflict do nothing");
        sharing.write(VISITS, "insert into share_visitors values ('%s', share_visits_today() - 1, 7)".formatted(share));
        for (int age : List.of(400, 401)) {
            sharing.write(
                    VISITS,
                    "insert into share_visits (share_id, user_id, day, device, visits, visitors) "
                            + "values ('%s', '%s', share_visits_today() - %d, 'phone', %d, 1)"
                                    .formatted(share, ada, age, age));
        }

        sweep.sweep().await().indefinitely();

        assertThat(own("select visits from share_visits")).containsExactly(Map.of("visits", 400L));
        assertThat(sharing.read(VISITS, "select 1 from share_visitors where share_id = '%s'".formatted(share)))
                .isEmpty();
        assertThat(sharing.read(VISITS, "select 1 from share_visit_salts where day < share_visits_today()"))
                .isEmpty();
    }

    @Test
    void aRevokedShareKeepsNoNumbersOnceTheyAreTold() throws SQLException {
        String row = "insert into share_visits (share_id, user_id, day, device, visits, visitors, told) "
                + "values ('%s', '%s', share_visits_today() - %d, 'phone', 1, 1, 1)";
        AppRole.of("sharing").write(VISITS, row.formatted(share, ada, 1));
        sweep.sweep().await().indefinitely();
        assertThat(own("select visits from share_visits")).hasSize(1);
        AppRole.update("sharing", ada, "update shares set revoked_at = now()");

        sweep.sweep().await().indefinitely();

        assertThat(own("select visits from share_visits")).isEmpty();
    }

    private List<Map<String, Object>> named() throws SQLException {
        return own("select sum(visits)::bigint as visits from share_visits where referrer <> 'other'");
    }

    private List<Map<String, Object>> others() throws SQLException {
        return own("select visits from share_visits where referrer = 'other'");
    }

    private List<Map<String, Object>> own(String sql) throws SQLException {
        return AppRole.query("sharing", ada, sql);
    }

    private static Trail from(String site) {
        return new Trail("203.0.113.7", "a", "https://" + site + "/", true);
    }

    private static Trail trail(String agent) {
        return new Trail("203.0.113.7", agent, null, true);
    }
}
