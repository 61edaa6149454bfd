package dev.vitae.resume.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every skill there could be; each failure can be repeated by its seed. */
class QualityPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void moreGoodRatingsNeverLowerIt() {
        forMany((random, skill) -> {
            Quality before = skill.quality();
            List<Integer> stars = new ArrayList<>(skill.stars);
            for (int more = 1 + random.nextInt(20); more > 0; more--) {
                stars.add(4 + random.nextInt(2));
            }
            assertThatNothingIsLower(skill.rated(stars).quality(), before);
        });
    }

    @Test
    void aRatingThatIsRaisedNeverLowersIt() {
        forMany((random, skill) -> {
            List<Integer> stars = new ArrayList<>(skill.stars);
            stars.add(1 + random.nextInt(4));
            Quality before = skill.rated(stars).quality();
            stars.set(stars.size() - 1, stars.get(stars.size() - 1) + 1);
            assertThatNothingIsLower(skill.rated(stars).quality(), before);
        });
    }

    @Test
    void badRatingsNeverRaiseTheScore() {
        forMany((random, skill) -> {
            List<Integer> stars = new ArrayList<>(skill.stars);
            stars.add(1 + random.nextInt(2));
            assertThat(skill.rated(stars).quality().score())
                    .isLessThanOrEqualTo(skill.quality().score());
        });
    }

    @Test
    void fewRatingsNeverReachGold() {
        forMany((random, skill) -> {
            List<Integer> few = skill.stars.stream().limit(4).map(any -> 5).toList();
            Skill best = new Skill(100_000, 100_000, 100_000, true, Optional.of(TODAY), few);
            assertThat(best.quality().tier()).isNotEqualTo(Tier.GOLD);
            assertThat(skill.rated(few).quality().tier()).isNotEqualTo(Tier.GOLD);
        });
    }

    @Test
    void theOrderOfRatingsMakesNoDifference() {
        forMany((random, skill) -> {
            List<Integer> other = new ArrayList<>(skill.stars);
            Collections.shuffle(other, random);
            assertThat(skill.rated(other).quality()).isEqualTo(skill.quality());
        });
    }

    @Test
    void moreUsesOrALaterOneNeverLowerIt() {
        forMany((random, skill) -> {
            Optional<LocalDate> later = Optional.of(
                    skill.lastUsed.orElse(TODAY.minusDays(random.nextInt(4000))).plusDays(random.nextInt(400)));
            Skill more = new Skill(
                    skill.generations + random.nextInt(3),
                    skill.exports + random.nextInt(3),
                    skill.resumes + random.nextInt(3),
                    skill.employed || random.nextBoolean(),
                    later,
                    skill.stars);
            assertThatNothingIsLower(more.quality(), skill.quality());
        });
    }

    @Test
    void itIsTheSumOfItsPartsAndWithinBounds() {
        forMany((random, skill) -> {
            Quality quality = skill.quality();
            BigDecimal sum = quality.parts()
                    .ratings()
                    .add(quality.parts().uses())
                    .add(quality.parts().recency())
                    .add(quality.parts().evidence());
            assertThat(quality.score()).isBetween(0, 100);
            assertThat(sum.subtract(BigDecimal.valueOf(quality.score())).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.5"));
        });
    }

    /** Skills of all kinds, small numbers and the largest there are. */
    private static void forMany(BiConsumer<Random, Skill> property) {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            Skill skill = Skill.draw(random);
            try {
                property.accept(random, skill);
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed + ": " + skill, failed);
            }
        }
    }

    /** Not by a hundredth of a point, either. */
    private static void assertThatNothingIsLower(Quality now, Quality before) {
        assertThat(now.parts().ratings()).isGreaterThanOrEqualTo(before.parts().ratings());
        assertThat(now.parts().uses()).isGreaterThanOrEqualTo(before.parts().uses());
        assertThat(now.parts().recency()).isGreaterThanOrEqualTo(before.parts().recency());
        assertThat(now.parts().evidence()).isGreaterThanOrEqualTo(before.parts().evidence());
        assertThat(now.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(now.tier()).isGreaterThanOrEqualTo(before.tier());
    }

    private record Skill(
            int generations,
            int exports,
            int resumes,
            boolean employed,
            Optional<LocalDate> lastUsed,
            List<Integer> stars) {

        static Skill draw(Random random) {
            int most = random.nextInt(50) == 0 ? Integer.MAX_VALUE - 3 : random.nextInt(10) == 0 ? 1000 : 12;
            return new Skill(
                    random.nextInt(most),
                    random.nextInt(most),
                    random.nextInt(most),
                    random.nextBoolean(),
                    random.nextBoolean() ? Optional.of(TODAY.minusDays(random.nextInt(4000))) : Optional.empty(),
                    random.ints(random.nextInt(12), 1 + random.nextInt(5), 6)
                            .boxed()
                            .toList());
        }

        Skill rated(List<Integer> others) {
            return new Skill(generations, exports, resumes, employed, lastUsed, List.copyOf(others));
        }

        Quality quality() {
            return Quality.of(
                    new SkillFacts(generations, exports, resumes, employed, lastUsed, Ratings.of(stars)), TODAY);
        }
    }
}
