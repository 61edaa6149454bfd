package dev.vitae.extraction.workers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Exception in thread \"main\" java.lang.IllegalStateException: Ada Brennan|java.lang.IllegalStateException",
                "Terminating due to java.lang.OutOfMemoryError: Java heap space|java.lang.OutOfMemoryError",
                "\tat org.apache.pdfbox.Loader.load(Loader.java:12)|\tat org.apache.pdfbox.Loader.load(Loader.java:12)",
                "Ada Brennan, ada@example.com|''"
            })
    void letNothingOfAFileThrough(String line, String logged) {
        assertThat(WorkerErrors.name(line)).isEqualTo(logged);
    }
}
