package dev.vitae.generation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Certification;
import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.comparison.Change.Kind;
import dev.vitae.generation.comparison.Change.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private static final List<String> ASKED = List.of("Apache Kafka", "PostgreSQL", "Kubernetes");
    private static final String FIRST = "Built the tracking API that 230 carriers report to.";
    private static final String SECOND = "Moved settlement from nightly batches to Kafka streams.";
    private static final String THIRD = "Organised the summer party.";

    private final ResumeContent source = ResumeContent.empty()
            .withSummary("Backend engineer. Likes tea.")
            .withExperience(List.of(
                    job("Nordwind", "Backend Engineer", String.join("\n", FIRST, SECOND, THIRD)),
                    job("Harbour", "Developer", "Ran forty services on k8s.")))
            .withSkills(List.of("Excel", "Java", "PostgreSQL"));

    @Test
    void tellsNothingOfWhatIsTheSame() {
        assertThat(changes(source)).isEmpty();
    }

    @Test
    void tellsWhatWasRewordedWhyAndWhatItIsFrom() {
        Change change = only(
                changes(withBullets(FIRST, "Settlement runs on Kafka streams instead of nightly batches.", THIRD)));

        assertThat(change.kind()).isEqualTo(Kind.REWORDED);
        assertThat(change.section()).isEqualTo("experience");
        assertThat(change.path()).isEqualTo("/experience/0/description");
        assertThat(change.before()).isEqualTo(SECOND);
        assertThat(change.reason().terms()).containsExactly("Apache Kafka");
        assertThat(change.sentences()).hasSize(1);
        assertThat(change.sentences().get(0).sources().get(0))
                .isEqualTo(new Source("/experience/0/description", SECOND));
    }

    @Test
    void tellsWhatWasLeftOutAndWhatIsLostByIt() {
        Change party = only(changes(withBullets(FIRST, SECOND)));
        Change kafka = only(changes(withBullets(FIRST, THIRD)));

        assertThat(party.kind()).isEqualTo(Kind.REMOVED);
        assertThat(party.reason().text()).contains("nothing that the vacancy asks for");
        assertThat(kafka.reason().text()).contains("though the vacancy asks for Apache Kafka");
    }

    @Test
    void tellsWhatWasMovedAndNothingOfWhatMadeRoom() {
        Change change = only(changes(withBullets(SECOND, FIRST, THIRD)));

        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(change.moved()).hasSize(1);
    }

    @Test
    void findsWhereASkillIsFromThatTheTextNamesOtherwise() {
        Change change = only(changes(source.withSkills(List.of("Excel", "Java", "PostgreSQL", "Kubernetes"))));

        assertThat(change.kind()).isEqualTo(Kind.ADDED);
        assertThat(change.reason().terms()).containsExactly("Kubernetes");
        assertThat(change.sentences().get(0).sources())
                .containsExactly(new Source("/experience/1/description", "Ran forty services on k8s."));
    }

    @Test
    void tellsWhichDetailOfAPersonOrACertificateIsAnother() {
        ResumeContent before = source.withPersonalInfo(new PersonalInfo("Ada", "ada@example.com"))
                .withCertifications(List.of(new Certification("CKAD", "CNCF", "2022-06")));
        ResumeContent after = before.withPersonalInfo(new PersonalInfo("Ada", "ada@example.org"))
                .withCertifications(List.of(new Certification("CKAD", "CNCF", "2025-06")));

        List<Change> changes = Comparison.of(before, after).changes();

        assertThat(changes).extracting(Change::path).containsExactly("/personalInfo/email", "/certifications/0/date");
        assertThat(changes).extracting(Change::after).containsExactly("ada@example.org", "2025-06");
        assertThat(changes).extracting(Change::reason).containsOnlyNulls();
    }

    @Test
    void takesBackOneChangeAndKeepsTheOthers() {
        ResumeContent tailored = withBullets("Settlement moved from nightly batches to Kafka.", FIRST)
                .withSkills(List.of("PostgreSQL", "Java"))
                .withSummary("Backend engineer.");
        Change left = changes(tailored).stream()
                .filter(change -> THIRD.equals(change.before()))
                .findFirst()
                .orElseThrow();

        ResumeContent content =
                Comparison.of(source, tailored, ASKED, left.id()::equals).content();

        assertThat(content.experience().get(0).bullets())
                .containsExactly("Settlement moved from nightly batches to Kafka.", THIRD, FIRST);
        assertThat(content.skills()).containsExactly("PostgreSQL", "Java");
        assertThat(content.summary()).isEqualTo("Backend engineer.");
    }

    /** Whatever was done to a résumé: nothing taken back leaves it so, all taken back gives the source, one id is one change. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void takenBackAsAWholeIsTheSource(int seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 40; run++) {
            ResumeContent tailored = anything(random);
            List<Change> changes = changes(tailored);
            Set<String> ids = changes.stream().map(Change::id).collect(Collectors.toSet());

            assertThat(ids).hasSameSizeAs(changes);
            assertThat(Comparison.of(source, tailored, ASKED, id -> false).content())
                    .isEqualTo(tailored);
            assertThat(Comparison.of(source, tailored, ASKED, ids::contains).content())
                    .isEqualTo(source);
            Set<String> some =
                    ids.stream().filter(id -> random.nextBoolean()).collect(Collectors.toCollection(HashSet::new));
            ResumeContent mixed =
                    Comparison.of(source, tailored, ASKED, some::contains).content();
            assertThat(mixed.skills()).doesNotHaveDuplicates();
            assertThat(tailored.skills())
                    .containsAll(mixed.skills().stream()
                            .filter(skill -> !source.skills().contains(skill))
                            .toList());
        }
    }

    private ResumeContent anything(Random random) {
        List<Experience> jobs = new ArrayList<>();
        for (Experience job : source.experience()) {
            if (random.nextInt(5) > 0) {
                List<String> bullets = some(job.bullets(), random, "Said anew: Kafka " + random.nextInt(100));
                jobs.add(job.withDescription(bullets.isEmpty() ? null : String.join("\n", bullets)));
            }
        }
        Collections.shuffle(jobs, random);
        return source.withExperience(jobs)
                .withSkills(some(source.skills(), random, "Kubernetes"))
                .withSummary(random.nextBoolean() ? null : "Engineer " + random.nextInt(100));
    }

    private static List<String> some(List<String> texts, Random random, String added) {
        List<String> some = new ArrayList<>();
        for (String text : texts) {
            switch (random.nextInt(4)) {
                case 0 -> {}
                case 1 -> some.add(text + " too");
                default -> some.add(text);
            }
        }
        if (random.nextBoolean()) {
            some.add(random.nextInt(some.size() + 1), added);
        }
        if (random.nextBoolean()) {
            Collections.shuffle(some, random);
        }
        return some;
    }

    private List<Change> changes(ResumeContent tailored) {
        return Comparison.of(source, tailored, ASKED, id -> false).changes();
    }

    private static Change only(List<Change> changes) {
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private ResumeContent withBullets(String... bullets) {
        Experience first = source.experience().get(0).withDescription(String.join("\n", bullets));
        return source.withExperience(List.of(first, source.experience().get(1)));
    }

    private static Experience job(String company, String position, String description) {
        return new Experience(company, position, "2020-01", "2022-01", description);
    }
}
