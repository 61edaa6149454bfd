package dev.vitae.generation.matching;

import static dev.vitae.generation.matching.Resumes.job;
import static dev.vitae.generation.matching.Resumes.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.DatePrecision;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Via;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        VacancyTerms vacancy = VacancyTerms.extract(null, "Backend Platform Engineer", "");

        TermMatch most = title(vacancy, "Backend Engineer");
        TermMatch same = title(vacancy, "Senior Backend Platform Engineer");

        assertThat(most.via()).isEqualTo(Via.PARTIAL);
        assertThat(most.strength()).isBetween(700, 999);
        assertThat(same.via()).isEqualTo(Via.EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "Registered Nurse, Pflegefachkraft (m/w/d)",
        "Chauffeur poids lourd, HGV Driver",
        "Cuoco, Line Cook",
        "Comptable, Finanzbuchhalterin",
        "Programador, Software Engineer",
        "Elektroniker für Gebäudetechnik, Electrician"
    })
    void aTitleMeetsItselfInOtherWordsAndLanguages(String held, String asked) {
        TermMatch match = title(VacancyTerms.extract(null, asked, ""), held);

        assertThat(match.matched()).isTrue();
        assertThat(match.strength()).isGreaterThanOrEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource({
        "Device Driver Engineer, Truck Driver",
        "Account Manager, Accountant",
        "Sales Engineer, Backend Engineer",
        "Kitchen Designer, Graphic Designer",
        "Nursery Assistant, Nursing Assistant",
        "Network Marketing Manager, Network Engineer",
        "Solution Architect, Architektin Hochbau"
    })
    void lookalikesOfOtherTradesShareNothing(String held, String asked) {
        assertThat(title(VacancyTerms.extract(null, asked, ""), held).strength())
                .isZero();
    }

    @Test
    void aMuchTooSeniorPersonScoresBelowOneOfTheRankAsked() {
        String vacancy = "You need Java and SQL.";
        ResumeContent director = with(List.of(job("Director of Software Engineering", "2022-01", null, "Java, SQL")));
        ResumeContent junior = with(List.of(job("Junior Software Engineer", "2024-01", null, "Java, SQL")));
        VacancyTerms asked = VacancyTerms.extract(null, "Junior Software Engineer", vacancy);

        assertThat(MatchScore.of(director, asked, TODAY).score())
                .isLessThan(MatchScore.of(junior, asked, TODAY).score());
        assertThat(MatchScore.of(director, asked, TODAY).breakdown().reach()).isLessThan(1000);
    }

    @Test
    void yearsInAnotherTradeAreNoYearsOfThisOne() {
        VacancyTerms nurse = VacancyTerms.extract(null, "Nurse", "You need 3 years of experience.");
        ResumeContent cook = with(List.of(job("Cook", "2010-01", null, "Soups")));
        ResumeContent same = with(List.of(job("Krankenpfleger", "2010-01", null, "")));

        assertThat(MatchScore.of(cook, nurse, TODAY).score()).isZero();
        assertThat(MatchScore.of(same, nurse, TODAY).score()).isGreaterThan(70);
    }

    @Test
    void whatEveryTradeAsksForCountsOnlyWithinTheTrade() {
        VacancyTerms nurse = VacancyTerms.extract(
                null,
                "Nurse",
                "Requirements:\n- Wound care\n- Microsoft Excel\n- Fluent English\n- Bachelor's degree\n- Teamwork");
        ResumeContent clerk = Resumes.andSkill(
                Resumes.andSkill(Resumes.studied("Bachelor of Arts", new Language("English", "native")), "Excel"),
                "Teamwork");

        assertThat(MatchScore.of(clerk, nurse, TODAY).score()).isZero();
        assertThat(MatchScore.of(Resumes.andSkill(clerk, "Wound care"), nurse, TODAY)
                        .score())
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span style=\"display:none\">Kafka</span>",
                "<!-- Kafka -->",
                "<font color='white'>Kafka</font>",
                "K\uDB40\uDC61fka"
            })
    void hiddenWordsShowNothing(String hidden) {
        assertThat(score(with(List.of(job("Dev", "2022-01", null, "Wrote code " + hidden)))))
                .isZero();
    }

    @Test
    void aLongLineIsAListAndALongListIsNotRead() {
        String stuffed =
                "Java, Python, Ruby, Scala, Kotlin, Docker, Ansible, Jenkins, Redis, MySQL, MongoDB, Git, Kafka";
        List<String> everything = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            everything.add("Skill number " + i);
        }
        everything.add("Kafka");

        assertThat(score(with(List.of(job("Dev", "2022-01", null, stuffed))))).isEqualTo(55);
        assertThat(score(with(List.of(), everything.toArray(String[]::new)))).isZero();
    }

    @Test
    void theBreakdownAddsUp() {
        MatchScore score = of(
                with(List.of(job("Dev", "2022-01", null, "Used Kafka")), "Java"),
                "You must know Kafka, Java and Terraform. Docker is a plus.");

        Breakdown sums = score.breakdown();

        assertThat(sums.weight())
                .isEqualTo(score.terms().stream().mapToLong(TermMatch::weight).sum());
        assertThat(sums.gain())
                .isEqualTo(score.terms().stream()
                        .mapToLong(term -> (long) term.weight() * term.strength())
                        .sum());
        assertThat(sums.parts())
                .extracting(Breakdown.Part::importance)
                .containsExactly(Importance.REQUIRED, Importance.PREFERRED);
        assertThat((long) score.score()).isEqualTo(Math.round(sums.gain() * sums.reach() / (sums.weight() * 10_000.0)));
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
