package dev.vitae.generation.matching;

import static dev.vitae.generation.matching.Resumes.job;
import static dev.vitae.generation.matching.Resumes.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Via;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchScoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @Test
    void pointsAtTheEvidence() {
        ResumeContent resume =
                with(List.of(job("Engineer", "2022-01", null, "Wrote documentation\nMoved services to k8s")), "Java");

        TermMatch match = only(resume, "You must know Kubernetes.");

        assertThat(match.matched()).isTrue();
        assertThat(match.via()).isEqualTo(Via.ALIAS);
        assertThat(match.evidence())
                .containsExactly(new Evidence("/experience/0/description", "Moved services to k8s"));
    }

    @Test
    void aRecentJobBeatsAnOldOneBeatsAListOfSkills() {
        int both = score(with(List.of(job("Dev", "2022-01", null, "Used Kafka")), "Kafka"));
        int recent = score(with(List.of(job("Dev", "2022-01", null, "Used Kafka"))));
        int old = score(with(List.of(job("Dev", "2010-01", "2012-01", "Used Kafka"))));
        int listed = score(with(List.of(), "Kafka"));

        assertThat(List.of(both, recent, old, listed)).containsExactly(100, 90, 70, 55);
    }

    @Test
    void repeatingAWordAddsNothing() {
        int once = score(with(List.of(job("Dev", "2022-01", null, "Used Kafka")), "Kafka"));
        int stuffed = score(with(
                List.of(job("Dev", "2022-01", null, "Kafka Kafka Kafka\nKafka\nKafka, Kafka")),
                "Kafka",
                "Kafka",
                "kafka"));

        assertThat(stuffed).isEqualTo(once);
    }

    @Test
    void requiredWeighsMoreThanPreferred() {
        String vacancy = "You must know Kafka. Terraform is a plus.";

        assertThat(score(with(List.of(), "Kafka"), vacancy))
                .isGreaterThan(score(with(List.of(), "Terraform"), vacancy));
    }

    @Test
    void oneOfSeveralAlternativesIsEnough() {
        MatchScore score = of(with(List.of(), "Mixpanel"), "You must know Amplitude, Mixpanel or Looker.");

        assertThat(score.missing()).isEmpty();
        assertThat(score.terms())
                .filteredOn(term -> term.term().equals("Looker"))
                .extracting(TermMatch::via)
                .containsExactly(Via.ALTERNATIVE);
    }

    @Test
    void aFrameworkShowsItsLanguageForLess() {
        int implied = score(with(List.of(), "Django"), "You must know Python.");
        int stated = score(with(List.of(), "Python"), "You must know Python.");

        assertThat(implied).isPositive().isLessThan(stated);
        assertThat(score(with(List.of(), "JavaScript"), "You must know Java.")).isZero();
        assertThat(score(with(List.of(), "React Native"), "You must know React."))
                .isZero();
    }

    @Test
    void overlappingJobsCountOnce() {
        ResumeContent resume = with(List.of(
                job("Dev", "2020-01", "2022-12", ""),
                job("Dev", "2021-01", "2022-12", ""),
                job("Dev", "2024-01", "2024-12", "")));

        assertThat(only(resume, "You need 4 years of experience.").matched()).isTrue();
        assertThat(only(resume, "You need 5 years of experience.").matched()).isFalse();
    }

    @Test
    void yearsOfASkillAreThoseOfTheJobsThatShowIt() {
        ResumeContent resume = with(List.of(
                job("Dev", "2016-01", "2023-12", "Used Python"), job("Dev", "2024-01", "2025-12", "Used Java")));

        assertThat(years(resume, "At least 5 years of Java.").strength()).isEqualTo(400);
        assertThat(years(resume, "At least 5 years of Python.").strength()).isEqualTo(1000);
    }

    @Test
    void yearsOnlyAreComparedAsYears() {
        ResumeContent resume = with(List.of(job("Dev", "2018-01", DatePrecision.YEAR, "2020-01", DatePrecision.YEAR)));

        assertThat(only(resume, "You need 2 years of experience.").matched()).isTrue();
        assertThat(only(resume, "You need 3 years of experience.").matched()).isFalse();
        assertThat(only(resume, "You need 2 years of experience.").evidence())
                .containsExactly(new Evidence("/experience/0/startDate", "2018 – 2020"));
    }

    @Test
    void anUnknownEndIsNotThePresent() {
        ResumeContent unknown = with(List.of(job("Dev", "2015-01", null, null, DatePrecision.UNKNOWN)));
        ResumeContent present = with(List.of(job("Dev", "2015-01", null, null, null)));

        assertThat(only(unknown, "You need 3 years of experience.").strength()).isZero();
        assertThat(only(present, "You need 3 years of experience.").matched()).isTrue();
    }

    @Test
    void aVacancyAboveThePersonsLevelScoresBelowOneAtIt() {
        ResumeContent junior =
                with(List.of(job("Junior Backend Developer", "2024-06", null, "Built APIs in Java")), "Java");

        int atLevel = MatchScore.of(
                        junior,
                        VacancyTerms.extract(null, "Junior Backend Engineer", "You need 1 year of Java."),
                        TODAY)
                .score();
        int above = MatchScore.of(
                        junior,
                        VacancyTerms.extract(null, "Director of Backend Engineering", "You need 12 years of Java."),
                        TODAY)
                .score();

        assertThat(atLevel).isGreaterThan(above + 20);
    }

    @Test
    void levelsReachUpwards() {
        String vacancy = "You need a Bachelor's degree. You must speak fluent German.";

        assertThat(of(Resumes.studied("MSc", new Language("Deutsch", "Muttersprache", null)), vacancy)
                        .score())
                .isEqualTo(100);
        assertThat(of(Resumes.studied("High school", new Language("German", "A2", null)), vacancy)
                        .missing())
                .containsExactlyInAnyOrder("Bachelor's degree", "German");
    }

    @ParameterizedTest
    @CsvSource({"High school degree, 250", "PhD degree, 1000", "'BSc and MSc', 1000", "'Some college, no degree', 0"})
    void theWordDegreeCountsAsWhatStandsBesideIt(String degree, int strength) {
        assertThat(only(Resumes.studied(degree), "You need a Bachelor's degree.")
                        .strength())
                .isEqualTo(strength);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No experience with Terraform",
                "Keine Terraform-Kenntnisse erforderlich",
                "Looking for a role where I can learn Terraform",
                "Interested in Terraform"
            })
    void whatTheResumeDeniesOrWishesIsNotShown(String line) {
        TermMatch match = only(with(List.of(job("Dev", "2022-01", null, line))), "You must know Terraform.");

        assertThat(match.matched()).isFalse();
        assertThat(match.strength()).isZero();
    }

    @Test
    void wordsThatNoListKnowsMeetThemselvesInEveryLanguage() {
        String vacancy = "Die Werkstatt ist groß und neu.\nAnforderungen:\n- Furnierkunst";

        TermMatch asSkill = only(with(List.of(), "Furnierkunst"), vacancy);
        TermMatch inProse = only(
                with(List.of(job("Tischler", "2022-01", null, "Arbeit in der Furnierkunst und mit dem Kunden"))),
                vacancy);

        assertThat(asSkill.via()).isEqualTo(Via.EXACT);
        assertThat(inProse.via()).isEqualTo(Via.EXACT);
    }

    @Test
    void onlyAWholeTitleIsExact() {
        VacancyTerms vacancy = VacancyTerms.extract(null, "Backend Engineer", "");

        TermMatch other = title(vacancy, "Sales Engineer");
        TermMatch most = title(VacancyTerms.extract(null, "Backend Platform Engineer", ""), "Backend Engineer");
        TermMatch same = title(vacancy, "Senior Backend Engineer");

        assertThat(other.via()).isEqualTo(Via.PARTIAL);
        assertThat(other.strength()).isEqualTo(500);
        assertThat(most.via()).isEqualTo(Via.PARTIAL);
        assertThat(most.strength()).isEqualTo(666);
        assertThat(same.via()).isEqualTo(Via.EXACT);
    }

    @Test
    void showsWhatWasAskedOfATermAndWhatItsAlternativesAre() {
        MatchScore score =
                of(with(List.of(), "Kafka"), "You must know Kafka or RabbitMQ. You need 3 years of experience.");

        assertThat(score.terms())
                .extracting(TermMatch::term, TermMatch::minimum, TermMatch::group)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("3+ years: experience", 3, null),
                        Tuple.tuple("Apache Kafka", null, 1),
                        Tuple.tuple("RabbitMQ", null, 1));
    }

    @Test
    void aResumeAndAVacancyInDifferentLanguagesMeet() {
        ResumeContent nurse = with(List.of(job(
                "Registered Nurse",
                "2020-01",
                null,
                "Wound care and intensive care for the patients of a large clinic")));

        MatchScore score = MatchScore.of(
                nurse,
                VacancyTerms.extract(
                        null,
                        "Pflegefachkraft (m/w/d)",
                        "Wir suchen dich. Anforderungen:\n- Wundversorgung\n- Intensivpflege"),
                TODAY);

        assertThat(score.missing()).doesNotContain("Wound care", "Intensive care");
        assertThat(score.score()).isGreaterThan(60);
    }

    @Test
    void theSameTradeBeatsALookalike() {
        String vacancy = "Requirements:\n- Accounting\n- IFRS\n- payroll";
        ResumeContent accountant =
                with(List.of(job("Bookkeeper", "2019-01", null, "Bookkeeping and Lohnabrechnung, IFRS")));
        ResumeContent developer = with(List.of(job("Developer", "2019-01", null, "Built an accounting app")));

        assertThat(MatchScore.of(accountant, VacancyTerms.extract(null, "Accountant", vacancy), TODAY)
                        .score())
                .isGreaterThan(MatchScore.of(developer, VacancyTerms.extract(null, "Accountant", vacancy), TODAY)
                        .score());
    }

    @Test
    void sameInputSameAnswer() {
        ResumeContent resume = with(List.of(job("Dev", "2022-01", null, "Used Kafka and Java")), "Java", "Docker");
        String vacancy = "Senior Java developer wanted. You must know Kafka, Java, Docker or Podman. 5 years of Java.";

        assertThat(of(resume, vacancy))
                .hasToString(of(resume, vacancy).toString())
                .isEqualTo(of(resume, vacancy));
        assertThat(of(resume, vacancy).asOf()).isEqualTo(TODAY);
        assertThat(of(resume, vacancy).version()).isEqualTo(MatchScore.VERSION);
    }

    @Test
    void saysWhatIsMissingAndWhatToDo() {
        MatchScore score =
                of(with(List.of(job("Dev", "2022-01", null, "Used Kafka"))), "You must know Kafka and Terraform.");

        assertThat(score.missing()).containsExactly("Terraform");
        assertThat(score.advice())
                .anyMatch(advice -> advice.contains("Terraform") && advice.contains("if it is true"))
                .anyMatch(advice -> advice.contains("Kafka") && advice.contains("not listed"));
    }

    @Test
    void aVacancyWithoutTermsScoresNothingAndSaysSo() {
        MatchScore score = of(with(List.of(), "Java"), "");

        assertThat(score.score()).isZero();
        assertThat(score.advice()).hasSize(1);
    }

    /** Draws by a fixed seed, so that a failure can be repeated. */
    @Test
    void trueEvidenceNeverLowersAndAnUnrelatedSkillNeverRaises() {
        List<String> asked = List.of("Kafka", "Terraform", "Java", "Docker", "Scrum", "SQL");
        List<String> unrelated = List.of("Wound care", "Welding", "Bartending", "Figma", "kiln firing");
        Random random = new Random(7);
        VacancyTerms vacancy = VacancyTerms.extract(
                null,
                "Java Developer",
                "You must know Java, Kafka and SQL. Terraform is a plus. 3 years of Java. Scrum.");
        for (int round = 0; round < 200; round++) {
            ResumeContent resume = with(List.of(draw(random, asked)), asked.get(random.nextInt(asked.size())));
            int before = MatchScore.of(resume, vacancy, TODAY).score();

            ResumeContent more = Resumes.andSkill(resume, asked.get(random.nextInt(asked.size())));
            assertThat(MatchScore.of(more, vacancy, TODAY).score()).isGreaterThanOrEqualTo(before);

            ResumeContent longer = with(
                    List.of(resume.experience().get(0), draw(random, asked)),
                    resume.skills().toArray(String[]::new));
            assertThat(MatchScore.of(longer, vacancy, TODAY).score()).isGreaterThanOrEqualTo(before);

            ResumeContent other = Resumes.andSkill(resume, unrelated.get(random.nextInt(unrelated.size())));
            assertThat(MatchScore.of(other, vacancy, TODAY).score()).isEqualTo(before);
        }
    }

    private static Experience draw(Random random, List<String> terms) {
        int year = 2008 + random.nextInt(16);
        String to = random.nextBoolean() ? null : (year + 1) + "-06";
        return job("Java Developer", year + "-01", to, "Used " + terms.get(random.nextInt(terms.size())));
    }

    private static int score(ResumeContent resume) {
        return score(resume, "You must know Kafka.");
    }

    private static int score(ResumeContent resume, String description) {
        return of(resume, description).score();
    }

    private static MatchScore of(ResumeContent resume, String description) {
        return MatchScore.of(resume, VacancyTerms.extract(null, null, description), TODAY);
    }

    private static TermMatch only(ResumeContent resume, String description) {
        List<TermMatch> terms = of(resume, description).terms();
        assertThat(terms).hasSize(1);
        return terms.get(0);
    }

    private static TermMatch title(VacancyTerms vacancy, String position) {
        ResumeContent resume = with(List.of(job(position, "2022-01", null, "")));
        return MatchScore.of(resume, vacancy, TODAY).terms().stream()
                .filter(term -> term.kind() == TermKind.TITLE)
                .findFirst()
                .orElseThrow();
    }

    private static TermMatch years(ResumeContent resume, String description) {
        return of(resume, description).terms().get(0);
    }
}
