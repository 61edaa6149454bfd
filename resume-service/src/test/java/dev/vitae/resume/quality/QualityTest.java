package dev.vitae.resume.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples that somebody can check by hand against docs/skill-resume.md. */
class QualityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** What people's skills look like, from one that was only written down to one that colleagues know well. */
    @ParameterizedTest
    @CsvSource({
        // generations, exports, résumés, employed, days ago, stars, how many ratings; score, tier
        "  0,  0, 0, false,   -, 0,  0, 10, unrated",
        "  0,  0, 1, false,   -, 0,  0, 14, unrated",
        "  0,  0, 1, true,    -, 0,  0, 17, unrated",
        "  1,  0, 1, true,    0, 0,  0, 38, bronze",
        "  1,  0, 1, true, 1460, 0,  0, 26, bronze",
        " 10,  4, 2, true,    3, 0,  0, 55, silver",
        "500,500, 9, true,    0, 0,  0, 67, silver",
        " 10,  4, 2, true,    3, 5,  4, 73, silver",
        " 20, 10, 2, true,   30, 5,  4, 77, silver",
        " 10,  4, 2, true,    3, 5,  5, 75, gold",
        " 10,  4, 2, true,    3, 4, 30, 83, gold",
        " 10,  4, 2, true,    3, 3, 30, 66, silver",
        " 10,  4, 2, true,    3, 1,  5, 50, silver",
        "  1,  0, 1, true,    0, 1,  5, 32, bronze",
        "  1,  0, 1, true, 1460, 1,  5, 20, unrated",
    })
    void givesWhatThePageSays(
            int generations,
            int exports,
            int resumes,
            boolean employed,
            String days,
            int stars,
            int ratings,
            int score,
            String tier) {
        SkillFacts facts = new SkillFacts(
                generations,
                exports,
                resumes,
                employed,
                days.equals("-") ? Optional.empty() : Optional.of(TODAY.minusDays(Long.parseLong(days))),
                Ratings.of(Collections.nCopies(ratings, stars)));

        Quality quality = Quality.of(facts, TODAY);

        assertThat(quality.score()).isEqualTo(score);
        assertThat(quality.tier().value()).isEqualTo(tier);
    }

    @Test
    void showsItsWorking() {
        SkillFacts facts =
                new SkillFacts(10, 4, 2, true, Optional.of(TODAY.minusDays(3)), Ratings.of(List.of(5, 5, 5, 4, 1)));

        Quality.Parts parts = Quality.of(facts, TODAY).parts();

        // 40 · (1 + 3·1 + 0.6) / (1 + 3 + 3·1 + 0.6 + 1)
        assertThat(parts.ratings()).isEqualByComparingTo("21.39");
        // 30 · 12.5 / (12.5 + 8)
        assertThat(parts.uses()).isEqualByComparingTo("18.29");
        // 15 · 365 / 368
        assertThat(parts.recency()).isEqualByComparingTo("14.87");
        // All five kinds.
        assertThat(parts.evidence()).isEqualByComparingTo("15");
    }

    @Test
    void averagesStars() {
        assertThat(Ratings.of(List.of(5, 4, 4)).average())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("4.33"));
        assertThat(Ratings.NONE.average()).isEmpty();
    }

    @Test
    void takesADayThatIsStillToComeForToday() {
        SkillFacts tomorrow = new SkillFacts(1, 0, 0, false, Optional.of(TODAY.plusDays(1)), Ratings.NONE);
        SkillFacts today = new SkillFacts(1, 0, 0, false, Optional.of(TODAY), Ratings.NONE);

        assertThat(Quality.of(tomorrow, TODAY)).isEqualTo(Quality.of(today, TODAY));
    }
}
