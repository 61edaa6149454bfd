package dev.vitae.resume.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the database as the application role: what a forgotten filter in the code could ever leak of a company. */
@ResumeServiceTest
class CompanyRowsTest {

    private static final AppRole DATABASE = AppRole.of("resume");
    private static final Map<String, String> CONSUMER = Map.of("vitae.actor", "consumer");
    private static final List<String> COMPANYS =
            List.of("memberships", "tenant_settings", "company_skills", "company_skill_holders");

    private static final String HOLDER = "insert into company_skill_holders (skill_id, tenant_id, user_id, skill_key) "
            + "select id, tenant_id, '%s', skill_key('%1$s', folded_name) from company_skills limit 1";
    private static final String RATING =
            "insert into skill_ratings (id, user_id, skill_key, rater_id, tenant_id, rating) values (uuidv7(), '%1$s', "
                    + "skill_key('%1$s', '%2$s'), '%3$s', '%4$s', 5)";

    private final UUID tenant = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();
    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID eve = UUID.randomUUID();

    /** One row in each table: Ada has the skill Go of the company and Java of her own, which Bob rates. */
    @BeforeEach
    void rows() throws SQLException {
        belongs(tenant, admin, "'admin'");
        belongs(tenant, ada, "'member'");
        belongs(tenant, bob, "'member'");
        belongs(another, eve, "'admin'");
        DATABASE.write(CONSUMER, "insert into tenant_settings (tenant_id, version) values ('%s', 1)".formatted(tenant));
        DATABASE.write(in(tenant, admin), skill("Go", tenant));
        DATABASE.write(in(tenant, admin), HOLDER.formatted(ada));
        DATABASE.write(
                Map.of("vitae.user_id", ada.toString()),
                ("insert into user_skills (id, user_id, name, skill_key, open_to_colleagues) values "
                                + "(uuidv7(), '%1$s', 'Java', skill_key('%1$s', 'java'), true), "
                                + "(uuidv7(), '%1$s', 'Rust', skill_key('%1$s', 'rust'), false)")
                        .formatted(ada));
        DATABASE.write(in(tenant, bob), rating(ada, "java", bob, tenant));
    }

    @Test
    void showMembersWhatTheirCompanyHas() throws SQLException {
        for (UUID member : List.of(admin, ada, bob)) {
            assertThat(counts(in(tenant, member))).as(member.toString()).containsExactly(3, 1, 1, 1);
        }
    }

    @Test
    void showNothingToAnybodyElse() throws SQLException {
        // Nobody, somebody else, somebody else who says that they belong, and members who are signed in to another
        // company.
        assertThat(counts(Map.of())).containsExactly(0, 0, 0, 0);
        assertThat(counts(Map.of("vitae.tenant_id", tenant.toString()))).containsExactly(0, 0, 0, 0);
        assertThat(counts(in(tenant, eve))).containsExactly(1, 0, 0, 0);
        assertThat(counts(in(another, eve))).containsExactly(1, 0, 0, 0);
        assertThat(counts(in(another, ada))).containsExactly(1, 0, 0, 0);
        assertThat(counts(Map.of("vitae.user_id", ada.toString()))).containsExactly(1, 0, 0, 0);
    }

    @Test
    void hideFromWhoHasLeftAndTheyFromTheOthers() throws SQLException {
        leaves(ada);

        // Her own row, which says that she is out.
        assertThat(counts(in(tenant, ada))).containsExactly(1, 0, 0, 0);
        assertThat(counts(in(tenant, bob))).containsExactly(2, 1, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update company_skills set name = 'x'",
                "update company_skill_holders set skill_key = skill_key(user_id, 'x')",
                "delete from company_skills",
                "delete from company_skill_holders",
                "update tenant_settings set version = 9",
                "update memberships set role = 'admin'",
                "delete from memberships"
            })
    void areWrittenByAdminsOrEventsAlone(String write) throws SQLException {
        for (Map<String, String> other : List.of(in(tenant, bob), in(tenant, eve), in(another, eve))) {
            assertThat(DATABASE.write(other, write)).isZero();
        }
        boolean byAdmins = write.contains("company_skill");
        assertThat(DATABASE.write(in(tenant, admin), write)).isEqualTo(byAdmins ? 1 : 0);
    }

    @Test
    void areAddedByAdminsToTheirOwnCompany() {
        refused(in(tenant, bob), skill("Rust", tenant));
        refused(in(tenant, eve), skill("Rust", tenant));
        refused(in(another, eve), skill("Rust", tenant));
        refused(in(tenant, admin), skill("Rust", another));
        refused(in(tenant, bob), HOLDER.formatted(bob));
        refused(in(tenant, admin), HOLDER.formatted(eve));
        refused(
                in(tenant, admin),
                "insert into tenant_settings (tenant_id, version) values ('%s', 1)".formatted(another));
        refused(
                in(another, eve),
                "insert into memberships (tenant_id, user_id, role, changed_at) values ('%s', '%s', 'admin', now())"
                        .formatted(tenant, eve));
    }

    @Test
    void giveNobodyASkillOfAnotherCompany() throws SQLException {
        UUID foreign = (UUID) DATABASE.read(in(tenant, ada), "select id from company_skills")
                .get(0)
                .get("id");

        assertThatThrownBy(() -> DATABASE.write(
                        in(another, eve),
                        ("insert into company_skill_holders (skill_id, tenant_id, user_id, skill_key) "
                                        + "values ('%s', '%s', '%s', skill_key('%3$s', 'go'))")
                                .formatted(foreign, another, eve)))
                .hasMessageContaining("foreign key");
    }

    @Test
    void showOfAColleagueWhatIsOpenAndOfNobodyElse() throws SQLException {
        String skills = "select name from colleague_skills('" + ada + "')";

        assertThat(DATABASE.read(in(tenant, bob), skills))
                .extracting(skill -> skill.get("name"))
                .containsExactlyInAnyOrder("Java", "Go");
        assertThat(DATABASE.read(in(tenant, bob), "select 1 from user_skills")).isEmpty();
        for (Map<String, String> other : List.of(in(tenant, eve), in(another, eve), in(another, bob))) {
            assertThat(DATABASE.read(other, skills)).isEmpty();
        }
        leaves(ada);
        assertThat(DATABASE.read(in(tenant, bob), skills)).isEmpty();
    }

    @Test
    void showARatingToTheTwoItIsBetween() throws SQLException {
        String ratings = "select 1 from skill_ratings";

        assertThat(DATABASE.read(Map.of("vitae.user_id", ada.toString()), ratings))
                .hasSize(1);
        assertThat(DATABASE.read(Map.of("vitae.user_id", bob.toString()), ratings))
                .hasSize(1);
        for (Map<String, String> other : List.of(Map.<String, String>of(), in(tenant, admin), in(tenant, eve))) {
            assertThat(DATABASE.read(other, ratings)).isEmpty();
        }
    }

    @Test
    void letColleaguesRateWhatIsOpenInTheirOwnName() throws SQLException {
        refused(in(tenant, admin), rating(ada, "java", bob, tenant));
        refused(in(tenant, admin), rating(ada, "java", admin, another));
        refused(in(tenant, admin), rating(ada, "rust", admin, tenant));
        refused(in(tenant, admin), rating(ada, "cobol", admin, tenant));
        refused(in(tenant, eve), rating(ada, "java", eve, tenant));
        refused(in(another, eve), rating(ada, "java", eve, another));
        assertThatThrownBy(() -> DATABASE.write(in(tenant, ada), rating(ada, "java", ada, tenant)))
                .hasMessageContaining("check");
        assertThat(DATABASE.write(in(tenant, admin), rating(ada, "java", admin, tenant)))
                .isOne();
        assertThat(DATABASE.write(in(tenant, admin), rating(ada, "go", admin, tenant)))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"update skill_ratings set rating = 1", "delete from skill_ratings"})
    void letTheRaterAloneChangeARatingAndOfColleaguesOnly(String change) throws SQLException {
        for (Map<String, String> other :
                List.of(in(tenant, ada), in(tenant, admin), in(tenant, eve), Map.of("vitae.user_id", bob.toString()))) {
            assertThat(DATABASE.write(other, change)).isZero();
        }
        leaves(ada);
        assertThat(DATABASE.write(in(tenant, bob), change)).isZero();
        belongs(tenant, ada, "'member'");
        assertThat(DATABASE.write(in(tenant, bob), change)).isOne();
    }

    @Test
    void letMembersRaiseTheSkillsResumesOfColleaguesAlone() throws SQLException {
        String raise = "select user_id from raise_skill_resumes(array['%s', '%s']::uuid[])".formatted(ada, eve);

        assertThat(DATABASE.read(in(tenant, bob), raise))
                .extracting(row -> row.get("user_id"))
                .containsExactly(ada);
        assertThat(DATABASE.read(Map.of("vitae.user_id", bob.toString()), raise))
                .isEmpty();
        assertThat(DATABASE.read(Map.of(), raise)).isEmpty();
    }

    /** Of memberships, settings, skills and holders. */
    private static List<Integer> counts(Map<String, String> who) throws SQLException {
        List<Integer> counts = new ArrayList<>();
        for (String table : COMPANYS) {
            counts.add(DATABASE.read(who, "select 1 from " + table).size());
        }
        return counts;
    }

    private static void refused(Map<String, String> who, String insert) {
        assertThatThrownBy(() -> DATABASE.write(who, insert)).hasMessageContaining("row-level security");
    }

    private static Map<String, String> in(UUID tenant, UUID user) {
        return Map.of("vitae.actor", "person", "vitae.user_id", user.toString(), "vitae.tenant_id", tenant.toString());
    }

    private static void belongs(UUID tenant, UUID user, String role) throws SQLException {
        DATABASE.write(
                CONSUMER,
                ("insert into memberships (tenant_id, user_id, role, changed_at) values ('%s', '%s', %s, now()) "
                                + "on conflict (tenant_id, user_id) do update set role = excluded.role")
                        .formatted(tenant, user, role));
    }

    private void leaves(UUID user) throws SQLException {
        belongs(tenant, user, "null");
    }

    private static String skill(String name, UUID tenant) {
        return "insert into company_skills (id, tenant_id, name, folded_name) values (uuidv7(), '%s', '%s', lower('%2$s'))"
                .formatted(tenant, name);
    }

    private static String rating(UUID person, String skill, UUID rater, UUID tenant) {
        return RATING.formatted(person, skill, rater, tenant);
    }
}
