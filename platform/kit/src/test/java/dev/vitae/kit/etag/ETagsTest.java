package dev.vitae.kit.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    private record Score(int points) {}

    @Test
    void changeWithTheVersionAndWithWhatIsShownBesideIt() {
        var tag = ETags.of(0, new Score(40), List.of("Java"));

        assertThat(ETags.of(0, new Score(40), List.of("Java"))).isEqualTo(tag);
        assertThat(List.of(
                        ETags.of(1, new Score(40), List.of("Java")),
                        ETags.of(0, new Score(41), List.of("Java")),
                        ETags.of(0, new Score(40), List.of("Go")),
                        ETags.of(0, null, null),
                        ETags.of(0)))
                .doesNotHaveDuplicates()
                .doesNotContain(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v7\"", "\"v7-0123456789ab\"", "\"v6\", \"v7\"", "*"})
    void letAChangeOfTheVersionThatWasReadPass(String ifMatch) {
        assertThatCode(() -> ETags.check(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "\"v70\"", "\"v70-0123456789ab\"", "v7"})
    void refuseAChangeOfAnotherVersion(String ifMatch) {
        assertThatThrownBy(() -> ETags.check(ifMatch, 7))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("stale"));
    }

    @Test
    void tellWhoIsRefusedWhatTheTagIsNow() {
        var current = ETags.of(7, "shown beside");

        assertThatThrownBy(() -> ETags.check("\"v6\"", current))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.headers())
                        .containsEntry("ETag", "\"" + current.getValue() + "\""));
        assertThatCode(() -> ETags.check("\"v7-of-another-time\"", current)).doesNotThrowAnyException();
    }

    @Test
    void showWhoIsOvertakenWhatIsThereNow() {
        var current = ETags.of(7);

        assertThatThrownBy(() -> ETags.check("\"v6\"", current, () -> new Score(40)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(412);
                    assertThat(problem.current()).isEqualTo(new Score(40));
                    assertThat(problem.headers()).containsEntry("ETag", "\"v7\"");
                });
        assertThatThrownBy(() -> ETags.check(null, current, () -> new Score(40)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(428);
                    assertThat(problem.current()).isNull();
                });
        assertThatCode(() -> ETags.check("\"v7\"", current, () -> new Score(40)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    void wantToKnowWhichVersionWasRead(String ifMatch) {
        assertThatThrownBy(() -> ETags.check(ifMatch, 7))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("if_match_missing"));
    }
}
