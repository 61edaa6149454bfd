package dev.vitae.vacancy.postings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.vacancy.salaries.Salary;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Postings as people paste them from pages and mails, with what is around them; all of them are made up. */
class PastedTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** The second folder is by somebody who had not seen the reader. */
    static Stream<String> texts() throws IOException, URISyntaxException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("postings", "postings-by-another-hand")) {
            try (Stream<Path> files = Files.list(path(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".txt"))
                        .sorted()
                        .forEach(name -> texts.add(folder + "/" + name));
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void makesAVacancyOfAPastedText(String file) throws IOException, URISyntaxException {
        String[] parts = Files.readString(path(file)).split("(?m)^----\\R", 2);
        Map<String, String> expected = new HashMap<>();
        parts[0].lines()
                .map(line -> line.split(": ", 2))
                .forEach(entry -> expected.put(entry[0], entry[1].equals("-") ? null : entry[1]));

        Posting posting = new Postings().ofText(parts[1], TODAY);

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(posting.company()).as("company").isEqualTo(expected.get("company"));
        softly.assertThat(posting.jobPosition()).as("jobPosition").satisfies(position -> assertThat(
                        Objects.toString(position).toLowerCase())
                .contains(expected.get("jobPosition").toLowerCase().split(" ")));
        softly.assertThat(posting.location()).as("location").isEqualTo(expected.get("location"));
        softly.assertThat(shown(posting.salary())).as("salary").isEqualTo(expected.get("salary"));
        softly.assertThat(Objects.toString(posting.deadline(), null))
                .as("deadline")
                .isEqualTo(expected.get("deadline"));
        softly.assertThat(posting.language()).as("language").isEqualTo(expected.get("language"));
        if (expected.containsKey("workFormat")) {
            softly.assertThat(posting.workFormat().text()).as("workFormat").isEqualTo(expected.get("workFormat"));
        }
        softly.assertThat(posting.description()).as("description").contains(list(expected.get("in")));
        if (expected.get("out") != null) {
            softly.assertThat(posting.description()).as("description").doesNotContain(list(expected.get("out")));
            softly.assertThat(posting.warnings())
                    .as("warnings")
                    .extracting(PostingWarning::code)
                    .contains("page_left_out");
        } else {
            softly.assertThat(posting.cut()).as("cut").isEmpty();
        }
        softly.assertAll();
    }

    private static String[] list(String texts) {
        return Arrays.stream(texts.split("; ")).toArray(String[]::new);
    }

    private static String shown(Salary salary) {
        if (salary == null) {
            return null;
        }
        return Stream.of(
                        units(salary.minMicros()),
                        units(salary.maxMicros()),
                        Objects.toString(salary.currency(), "-"),
                        salary.period() == null ? "-" : salary.period().text())
                .collect(Collectors.joining(" "));
    }

    private static String units(Long micros) {
        return micros == null
                ? "-"
                : BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
    }

    private static Path path(String resource) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(PastedTextTest.class.getResource("/" + resource))
                .toURI());
    }
}
