package dev.vitae.document;

import java.util.List;
import java.util.stream.IntStream;

/** Résumés of people who do not exist. */
public final class Samples {
    private Samples() {}

    /** Two pages with every kind of member. */
    public static ResumeContent ada() {
        return new ResumeContent(
                new PersonalInfo(
                        "Ada Brennan",
                        "ada.brennan@example.com",
                        "+353 1 555 0134",
                        "Dublin, Ireland",
                        "https://www.linkedin.com/in/ada-brennan-example",
                        "https://adabrennan.example/",
                        null),
                "Backend engineer with nine years in payments and logistics. I turn slow, fragile batch systems into "
                        + "event-driven services that small teams can run, and I like the last ten percent: migrations "
                        + "without downtime, honest dashboards, documentation that is read.",
                List.of(
                        new Experience(
                                "Harbour Payments",
                                "Senior Backend Engineer",
                                "2021-04",
                                null,
                                null,
                                null,
                                """
                                Led the move of settlement from nightly batches to Kafka streams; merchants are paid in 4 minutes instead of 14 hours.
                                Cut the p99 latency of the authorisation API from 480 ms to 95 ms by replacing chatty joins with read models in PostgreSQL.
                                Introduced contract tests between 11 services; incidents caused by incompatible releases fell from 9 a year to 1.
                                Mentored four engineers, two of whom now lead teams of their own.""",
                                List.of(
                                        "Open-sourced the outbox library that the settlement services use (1,900 stars)"),
                                List.of(new Link("Talk at JConf Dublin", "https://talks.example/outbox-2023")),
                                null),
                        new Experience(
                                "Nordwind Logistics GmbH",
                                "Backend Engineer",
                                "2018-01",
                                "2021-03",
                                """
                                • Built the tracking API (Java, Spring Boot) that 230 carriers report to, 60 million events a day.
                                • Replaced a hand-written scheduler with a constraint solver; empty kilometres fell by 12 %.
                                • Ran the on-call rota and wrote the runbooks for it."""),
                        new Experience(
                                "Kleine & Söhne",
                                "Software Developer",
                                "2015-01",
                                DatePrecision.YEAR,
                                "2017-01",
                                DatePrecision.YEAR,
                                """
                                Maintained the order system of a mail-order house (Java EE, Oracle).
                                Wrote the first automated tests the company had; releases went from quarterly to weekly.""",
                                null,
                                null,
                                null),
                        new Experience(
                                "Freelance",
                                "Web Developer",
                                "2013-01",
                                DatePrecision.YEAR,
                                null,
                                DatePrecision.UNKNOWN,
                                "Websites and small shops for local businesses in Leipzig.",
                                null,
                                null,
                                null)),
                List.of(
                        new Education("Universität Leipzig", "MSc", "Computer Science", "2012-10", "2015-03"),
                        new Education("Trinity College Dublin", "BA", "Mathematics", "2008-09", "2012-06")),
                List.of(
                        "Java",
                        "Kotlin",
                        "Quarkus",
                        "Spring Boot",
                        "PostgreSQL",
                        "Apache Kafka",
                        "Kubernetes",
                        "Terraform",
                        "OpenTelemetry",
                        "gRPC",
                        "Contract testing",
                        "Domain-driven design"),
                List.of(
                        new Certification(
                                "Certified Kubernetes Application Developer",
                                "Cloud Native Computing Foundation",
                                "2022-06"),
                        new Certification(
                                "Oracle Certified Professional: Java SE 17",
                                "Oracle",
                                "2021-01",
                                DatePrecision.YEAR,
                                null)),
                List.of(
                        new Language("English", "native"),
                        new Language("German", "C1"),
                        new Language("Ελληνικά", "A2"),
                        new Language("Українська", "A2")),
                List.of(
                        new Section(
                                "Volunteering",
                                List.of("Coach at CoderDojo Dublin since 2019", "Treasurer of the Liffey rowing club")),
                        new Section(
                                "Publications",
                                List.of("“The outbox, revisited”, Journal of Practical Systems, 2023"))),
                null);
    }

    /** Ada, who has worked at {@code jobs} places with six bullets each. */
    public static ResumeContent longCareer(int jobs) {
        String bullets = IntStream.rangeClosed(1, 6)
                .mapToObj(i ->
                        "Delivered outcome %d, which took a sentence that is long enough to wrap onto a second line "
                                        .formatted(i)
                                + "of the page, as such sentences do in real life.")
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow();
        return ada().withExperience(IntStream.rangeClosed(1, jobs)
                .mapToObj(i -> new Experience("Company " + i, "Position " + i, "2001-01", "2002-01", bullets))
                .toList());
    }

    /** A résumé whose person wrote only what must be there. */
    public static ResumeContent minimal() {
        return ResumeContent.empty().withPersonalInfo(new PersonalInfo("Jo Doe", "jo@example.com"));
    }
}
