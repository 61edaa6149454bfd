package dev.vitae.vacancy.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {

    private static final String ROBOTS =
            """
            # of a job board
            User-agent: *
            Disallow: /private
            Disallow: /*.pdf$
            Disallow: /search?
            Allow: /private/open
            Disallow: /caf%c3%a9
            Disallow:

            User-agent: Greedybot
            user-agent: Vitae/2
            Disallow: /only-for-people
            Crawl-delay: 10

            User-agent: vitae
            Disallow: /more
            """;

    @ParameterizedTest
    @CsvSource({
        "/, true",
        "/private, false",
        "/private/x, false",
        "/private/open/1, true",
        "/job.pdf, false",
        "/job.pdf?x, true",
        "/search?q=1, false",
        "/search/1, true",
        "/café, false",
        "/only-for-people, true"
    })
    void followsTheGroupForAll(String target, boolean allowed) {
        assertThat(RobotsRules.of(ROBOTS, "Other").allow(target)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"/private, true", "/only-for-people/1, false", "/more, false", "/, true"})
    void followsTheGroupsThatNameItInPlaceOfThoseForAll(String target, boolean allowed) {
        assertThat(RobotsRules.of(ROBOTS, "Vitae").allow(target)).isEqualTo(allowed);
    }

    @Test
    void allowsEverythingWhereThereIsNoRule() {
        assertThat(RobotsRules.of("<html>no robots here</html>", "Vitae").allow("/x"))
                .isTrue();
        assertThat(RobotsRules.of("User-agent: Vitae\n\nUser-agent: *\nDisallow: /", "Vitae")
                        .allow("/x"))
                .isFalse();
        assertThat(RobotsRules.of("User-agent: *\nDisallow: /", "Vitae").allow("/x"))
                .isFalse();
    }

    @Test
    void prefersAllowOfTwoRulesAsLong() {
        assertThat(RobotsRules.of("User-agent: *\nDisallow: /a\nAllow: /a", "Vitae")
                        .allow("/a/b"))
                .isTrue();
    }

    @Test
    void isDoneWithAPatternOfManyStars() {
        RobotsRules rules = RobotsRules.of("User-agent: *\nDisallow: /" + "*a".repeat(2_000) + "b$", "Vitae");

        assertThat(rules.allow("/" + "a".repeat(2_000))).isTrue();
    }
}
