package dev.vitae.vacancy.postings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.vacancy.salaries.Salary;
import dev.vitae.vacancy.salaries.SalaryPeriod;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String POSTING =
            """
            {"@context": "https://schema.org", "@type": "JobPosting", "title": "Head Gardener (m/f/d)", "url": "https://park.example/jobs/7",
             "hiringOrganization": {"@type": "Organization", "name": "Park &amp; Pond Trust", "sameAs": "https://park.example"},
             "jobLocation": [{"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Kew", "addressRegion": "London", "addressCountry": {"@type": "Country", "name": "United Kingdom"}}},
                             {"@type": "Place", "address": "Wakehurst"}],
             "jobLocationType": "TELECOMMUTE", "employmentType": ["FULL_TIME", "TEMPORARY"], "validThrough": "2026-12-31T23:59:59+00:00",
             "baseSalary": {"@type": "MonetaryAmount", "currency": "GBP", "value": {"@type": "QuantitativeValue", "minValue": 31000, "maxValue": "36,500", "unitText": "YEAR"}},
             "description": "<p>You will look after <b>40 hectares</b>.</p><ul><li>Plan the year</li><li><p>Lead a team of nine</p></li></ul><script>alert(1)<\\/script>"}
            """;

    private final Postings postings = new Postings();

    @Test
    void readsAJobPostingOfAPage() {
        Posting posting = html(script(POSTING));

        assertThat(posting.company()).isEqualTo("Park & Pond Trust");
        assertThat(posting.jobPosition()).isEqualTo("Head Gardener");
        assertThat(posting.location()).isEqualTo("Kew, London, United Kingdom; Wakehurst");
        assertThat(posting.salary())
                .isEqualTo(new Salary(
                        "31000 – 36500 GBP / year", 31_000_000_000L, 36_500_000_000L, "GBP", SalaryPeriod.YEAR));
        assertThat(posting.deadline()).isEqualTo("2026-12-31");
        assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME, EmploymentType.TEMPORARY);
        assertThat(posting.workFormat()).isEqualTo(WorkFormat.REMOTE);
        assertThat(posting.url()).isEqualTo("https://park.example/jobs/7");
        assertThat(posting.description())
                .isEqualTo("You will look after 40 hectares.\n\n• Plan the year\n• Lead a team of nine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"@type\": \"WebSite\"}, %s]",
                "{\"@graph\": [{\"@type\": \"BreadcrumbList\"}, %s]}",
                "{\"@type\": \"WebPage\", \"mainEntity\": %s}",
                "<!-- %s -->"
            })
    void findsAJobPostingAmongOtherThings(String around) {
        assertThat(html(script(around.formatted(POSTING))).company()).isEqualTo("Park & Pond Trust");
    }

    @Test
    void takesTheJobPostingOfTheAddressAmongSeveral() {
        String other = POSTING.replace("jobs/7", "jobs/8").replace("Head Gardener", "Beekeeper");
        String page = script("[" + other + "," + POSTING + "]");

        Posting chosen = postings.ofHtml(page, "https://www.park.example/jobs/7?from=mail", TODAY);
        Posting first = postings.ofHtml(page, null, TODAY);

        assertThat(chosen.jobPosition()).isEqualTo("Head Gardener");
        assertThat(chosen.warnings()).isEmpty();
        assertThat(first.jobPosition()).isEqualTo("Beekeeper");
        assertThat(first.warnings()).extracting(PostingWarning::code).containsExactly("several_postings");
    }

    @Test
    void takesWhatAJobPostingLeavesOutFromItsDescription() throws JsonProcessingException {
        var json = new ObjectMapper()
                .readTree(
                        """
                        {"@type": ["JobPosting"], "title": "Koch", "hiringOrganization": "Gasthaus Linde", "baseSalary": {"value": {"minValue": 0}},
                         "description": "Wir zahlen 17,50 € pro Stunde. Bewerbungsschluss ist der 15.01.2027.\\nDu kochst mit uns für die Gäste und für das Dorf."}
                        """);

        Posting posting = postings.ofJobPosting(json, null, TODAY).orElseThrow();

        assertThat(posting.company()).isEqualTo("Gasthaus Linde");
        assertThat(posting.salary().minMicros()).isEqualTo(17_500_000);
        assertThat(posting.deadline()).isEqualTo("2027-01-15");
        assertThat(posting.language()).isEqualTo("de");
        assertThat(posting.confidence().get("salary"))
                .isLessThan(posting.confidence().get("company"));
    }

    @Test
    void findsNoJobPostingInOtherJson() throws JsonProcessingException {
        assertThat(postings.ofJobPosting(new ObjectMapper().readTree("{\"@type\": \"Person\"}"), null, TODAY))
                .isEmpty();
    }

    @Test
    void readsMicrodata() {
        Posting posting = html(
                """
                <div itemscope itemtype="http://schema.org/JobPosting"><h1 itemprop="title">Baker</h1>
                <div itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Crust &amp; Co</span></div>
                <div itemprop="jobLocation" itemscope><div itemprop="address" itemscope><span itemprop="addressLocality">Cork</span></div></div>
                <meta itemprop="validThrough" content="2027-02-01"><div itemprop="description"><p>Bread.</p><p>At night.</p></div></div>
                """);

        assertThat(posting.jobPosition()).isEqualTo("Baker");
        assertThat(posting.company()).isEqualTo("Crust & Co");
        assertThat(posting.location()).isEqualTo("Cork");
        assertThat(posting.deadline()).isEqualTo("2027-02-01");
        assertThat(posting.description()).isEqualTo("Bread.\n\nAt night.");
    }

    @Test
    void readsThePageWhereItHasNoJobPosting() {
        Posting posting = html(
                """
                <html><head><title>Data Analyst at Marlow Rail | Careers</title><meta property="og:site_name" content="Marlow Rail">
                <script type="application/ld+json">{"@type": "JobPosting", broken</script></head>
                <body><header><nav><a href=/>Home</a><a href=/jobs>Jobs</a></nav></header>
                <div class="cookie-banner">We use cookies. <button>Accept</button></div>
                <main><h1>Data Analyst</h1><p>Derby · Full-time</p><p>£41,000 a year</p>
                <p>Marlow Rail runs eleven trains a day between towns that had none. You will find out why the 7:42 is late, and tell the people who can change that.</p>
                <h2>What you bring</h2><ul><li>SQL</li><li>Patience</li></ul><p style="display:none">secret</p>
                <p>Apply by 5 January 2027.</p></main>
                <aside><h3>Similar jobs</h3><ul><li><a href=1>Train Driver at Marlow Rail</a></li><li><a href=2>Signal Engineer</a></li></ul></aside>
                <footer>© 2026 Marlow Rail</footer></body></html>
                """);

        assertThat(posting.jobPosition()).isEqualTo("Data Analyst");
        assertThat(posting.company()).isEqualTo("Marlow Rail");
        assertThat(posting.location()).isEqualTo("Derby");
        assertThat(posting.salary().maxMicros()).isEqualTo(41_000_000_000L);
        assertThat(posting.deadline()).isEqualTo("2027-01-05");
        assertThat(posting.description())
                .contains("What you bring\n\n• SQL\n• Patience\n\nApply by")
                .doesNotContain("Train Driver", "cookies", "secret", "Home", "©");
        assertThat(posting.cut()).extracting(Cut::excerpt).anySatisfy(it -> assertThat(it)
                .contains("Train Driver"));
    }

    @Test
    void leavesOutListsOfLinksAndKeepsListsThatHaveSome() {
        Posting posting = html(
                """
                <h1>Baker</h1><p>You bake bread for the whole town and for the lake.</p>
                <ul><li><a href=1>Butcher in Bath</a></li><li><a href=2>Candlestick maker</a></li></ul>
                <ul><li>Ask <a href=3>Anna</a> about the ovens, which are old</li><li>See <a href=4>us</a> at work in the night</li></ul>
                """);

        assertThat(posting.description()).contains("ovens").doesNotContain("Butcher");
        assertThat(posting.cut()).extracting(Cut::lines).containsExactly(2);
    }

    /** Each would take long, or end the thread, if it were walked by recursion or tried again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<div>",
                "<a>",
                "<b><p>",
                "<table><tr><td>",
                "<!--",
                "&#",
                "<div class=cookie>",
                "<ul><li><a>x</a>",
                "[",
                "<script type=application/ld+json>[",
                "a "
            })
    void isDoneWithAHostilePage(String part) {
        assertThat(html(part.repeat(300_000 / part.length()))).isNotNull();
    }

    private Posting html(String page) {
        return postings.ofHtml(page, null, TODAY);
    }

    private static String script(String json) {
        return "<html><head><script type=\"application/ld+json\">" + json
                + "</script></head><body>Nothing else</body></html>";
    }
}
