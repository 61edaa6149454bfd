package dev.vitae.resume.career.matching;

import static dev.vitae.resume.career.matching.Periods.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which record tells of the same as a résumé, and what becomes of it. */
class RecordMatchingTest {

    private static final RecordMatching JOBS = RecordMatching.ofJobs();

    @ParameterizedTest
    @CsvSource({
        // start, end, first day, last day, whether it goes on
        "2019-03,       2021-02,       2019-03-01, 2021-02-28, false",
        "2019-01 year,  2020-01 year,  2019-01-01, 2020-12-31, false",
        "2019-03,       2020-02,       2019-03-01, 2020-02-29, false",
        "2019-03,       ,              2019-03-01, ,           true",
        "2019-03,       unknown,       2019-03-01, ,           false",
        ",              2021-02,       ,           2021-02-28, false",
        ",              ,              ,           ,           false",
    })
    void makesWholeDaysOfMonthsAndYearsAndNothingOfWhatIsNotStated(
            String start, String end, LocalDate firstDay, LocalDate lastDay, boolean current) {
        Stated stated = job("Engineer", "Harbour", period(start, end));

        Match match = JOBS.match(List.of(stated), List.of()).get(0);

        assertThat(match.known()).isEmpty();
        assertThat(match.span()).isEqualTo(new Span(firstDay, lastDay, current));
    }

    @Test
    void findsASkillByItsNameWhateverItsCase() {
        Known java = new Known(UUID.randomUUID(), Map.of("name", "JAVA", "category", "Languages"), Span.UNKNOWN);
        List<Stated> stated =
                List.of(new Stated("/skills/0", Map.of("name", "Java"), Stated.NO_TIME), skill(1, "JavaScript"));

        List<Match> matches = RecordMatching.ofSkills().match(stated, List.of(java));

        assertThat(matches.get(0).differences()).containsExactly("name");
        assertThat(matches.get(0).texts()).isEqualTo(Map.of("name", "Java", "category", "Languages"));
        assertThat(matches.get(1).known()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // title, company, start, end of the résumé; whether it is "Engineer, Harbour, 2019-03-15 to 2021-02-10"
        "Engineer,         Harbour,    2019-03,      2021-02,  true",
        "engineer,         HARBOUR,    2019-01 year, unknown,  true",
        "Engineer,         Harbour,    ,             ,         true",
        "Engineer,         Harbour,    2018-11,      2020-01,  true",
        "Senior Engineer,  Harbour,    2019-03,      2021-02,  true",
        ",                 Harbour,    2019-03,      2021-02,  true",
        "Senior Engineer,  Harbour,    2019-01 year, 2021-02,  false",
        "Senior Engineer,  Harbour,    2021-03,      ,         false",
        "Engineer,         Harbour,    2021-03,      ,         false",
        "Engineer,         Harbour,    2016-01,      2019-02,  false",
        "Engineer,         Harbor,     2019-03,      2021-02,  false",
        "Engineer,         ,           2019-03,      2021-02,  false",
    })
    void findsAJobAtItsCompanyByTitleOrStartWhereTheTimesAllowIt(
            String title, String company, String start, String end, boolean found) {
        Known known = known("Engineer", "Harbour", "2019-03-15", "2021-02-10", false);

        List<Match> matches = JOBS.match(List.of(job(title, company, period(start, end))), List.of(known));

        assertThat(matches.get(0).known().isPresent()).isEqualTo(found);
    }

    @Test
    void saysWhichMembersDifferAndKeepsWhatIsNotStatedOrMorePrecise() {
        Known known = new Known(
                UUID.randomUUID(),
                Map.of("title", "Engineer", "company", "Harbour", "location", "Dublin", "description", "Old."),
                span("2019-03-15", null, true));
        Stated stated = new Stated(
                "/experience/0",
                Map.of("title", "Engineer", "company", "harbour", "description", "New."),
                period("2019-03", "2021-02"));

        Match match = JOBS.match(List.of(stated), List.of(known)).get(0);

        assertThat(match.differences())
                .containsExactlyInAnyOrder("company", "description", "endDate", "isCurrent")
                .endsWith("endDate", "isCurrent");
        assertThat(match.texts()).containsEntry("location", "Dublin").containsEntry("company", "harbour");
        assertThat(match.span()).isEqualTo(span("2019-03-15", "2021-02-28", false));
    }

    @Test
    void findsNothingToSayOfARecordThatSaysMore() {
        Known known = new Known(
                UUID.randomUUID(),
                Map.of("title", "Engineer", "company", "Harbour", "description", "Much."),
                span("2019-03-15", "2021-02-10", false));

        Match match = JOBS.match(List.of(job("Engineer", "Harbour", period("2019-01 year", "unknown"))), List.of(known))
                .get(0);

        assertThat(match.known()).contains(known);
        assertThat(match.differences()).isEmpty();
    }

    @Test
    void tellsSpellsAtOneCompanyApart() {
        Known first = known("Engineer", "Harbour", "2010-01-01", "2012-12-31", false);
        Known second = known("Engineer", "Harbour", "2019-01-01", null, true);
        List<Stated> stated = List.of(
                job(0, "Engineer", "Harbour", period("2019-01", "2023-05")),
                job(1, "Engineer", "Harbour", period("2015-01", "2016-01")),
                job(2, "Engineer", "Harbour", period("2010-01", "2012-11")));

        List<Match> matches = JOBS.match(stated, List.of(first, second));

        assertThat(matches)
                .extracting(Match::known)
                .containsExactly(Optional.of(second), Optional.empty(), Optional.of(first));
    }

    @Test
    void findsStudiesBySchoolAndDegree() {
        Known bachelor = study("Leipzig", "BSc", "2009-10-01", "2012-09-30");
        Known master = study("Leipzig", "MSc", "2012-10-01", "2015-03-31");
        List<Stated> stated = List.of(
                new Stated("/education/0", Map.of("school", "Leipzig", "degree", "MSc"), period(null, "2015-03")),
                new Stated("/education/1", Map.of("school", "Leipzig", "degree", "PhD"), period("2015-04", null)));

        List<Match> matches = RecordMatching.ofStudies().match(stated, List.of(bachelor, master));

        assertThat(matches.get(0).known()).contains(master);
        assertThat(matches.get(0).differences()).isEmpty();
        assertThat(matches.get(1).known()).isEmpty();
    }

    private static Stated skill(int index, String name) {
        return new Stated("/skills/" + index, Map.of("name", name), Stated.NO_TIME);
    }

    private static Stated job(String title, String company, Period period) {
        return job(0, title, company, period);
    }

    private static Stated job(int index, String title, String company, Period period) {
        Map<String, String> texts = new HashMap<>();
        texts.put("title", title);
        texts.put("company", company);
        return new Stated("/experience/" + index, texts, period);
    }

    private static Known known(String title, String company, String start, String end, boolean current) {
        return new Known(UUID.randomUUID(), Map.of("title", title, "company", company), span(start, end, current));
    }

    private static Known study(String school, String degree, String start, String end) {
        return new Known(UUID.randomUUID(), Map.of("school", school, "degree", degree), span(start, end, false));
    }

    private static Span span(String start, String end, boolean current) {
        return new Span(
                start == null ? null : LocalDate.parse(start), end == null ? null : LocalDate.parse(end), current);
    }
}
