package dev.vitae.usage.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=1+1|'=1+1",
                "+7|'+7",
                "-7|'-7",
                "@SUM(A1)|'@SUM(A1)",
                "\t=1|'\t=1",
                "a=1|a=1",
                "a,b|\"a,b\"",
                "a\"b|\"a\"\"b\""
            })
    void makesNothingAFormulaAndNoCellTwo(String cell, String written) {
        assertThat(CsvLine.of(cell, 1)).isEqualTo(written + ",1\r\n");
    }

    @Test
    void leavesWhatIsNotThereEmpty() {
        assertThat(CsvLine.of("parse", null, null)).isEqualTo("parse,,\r\n");
    }
}
