package dev.vitae.vacancy.jobs.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovesTest {

    /** The table of docs/api.md. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saved     | applied screening interview offer rejected withdrawn",
                "applied   | screening interview offer rejected withdrawn",
                "screening | interview offer rejected withdrawn",
                "interview | offer rejected withdrawn",
                "offer     | accepted rejected withdrawn",
                "accepted  | ''",
                "rejected  | ''",
                "withdrawn | ''"
            })
    void goForwardAndEnd(String from, String to) {
        List<JobStatus> expected = to.isEmpty()
                ? List.of()
                : Arrays.stream(to.split(" ")).map(JobStatus::of).toList();

        assertThat(Moves.allowed(JobStatus.of(from))).containsExactlyElementsOf(expected);
    }

    @Test
    void areNoMovesWhereNothingChanges() {
        assertThat(JobStatus.values()).noneMatch(status -> Moves.isAllowed(status, status));
    }
}
