package dev.vitae.resume.parsing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitae.extraction.UnreadableFile;
import dev.vitae.resume.parsing.ResumeParser;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of other formats that are refused, each with its code, and how text is told and decoded. */
class UnreadableImportTest {

    private static final ResumeParser PARSER = new ResumeParser();

    static Stream<Arguments> bad() {
        String root = "<SkillsPassport>%s</SkillsPassport>";
        return Stream.of(
                of("other.json", "{\"name\": \"Nora\", \"jobs\": []}", "json_format_unknown"),
                of("broken.json", "{\"basics\": {\"name\": \"Nora\"", "file_corrupt"),
                of("silent.json", "{\"basics\": {}}", "no_text_found"),
                of("deep.json", "{\"basics\":" + "[".repeat(100_000), "file_too_complex"),
                of("wide.json", "{\"basics\":{},\"work\":[" + "{},".repeat(200_000) + "{}]}", "file_too_complex"),
                of(
                        "long.json",
                        "{\"basics\":{\"name\":\"N\",\"summary\":\"" + "x".repeat(1 << 20) + "\"}}",
                        "file_too_complex"),
                of("broken.xml", root.formatted("<LearnerInfo>"), "file_corrupt"),
                of("other.xml", "<résumé>Nora</résumé>", "file_type_unsupported"),
                of("silent.xml", root.formatted(""), "no_text_found"),
                of("deep.xml", root.formatted("<a>".repeat(1_000) + "</a>".repeat(1_000)), "file_too_complex"),
                of(
                        "laughs.xml",
                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + root.formatted("&b;"),
                        "file_corrupt"),
                of(
                        "outside.xml",
                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + root.formatted("&f;"),
                        "file_corrupt"),
                of("page.html", "<!DOCTYPE html><html><body>Nora</body></html>", "file_type_unsupported"),
                of("nora.rtf", "{\\rtf1 Nora}", "file_type_unsupported"),
                of("nora", "Nora Lindqvist", "file_type_unsupported"),
                of("binary.txt", "Nora\u0000Lindqvist", "file_type_unsupported"),
                of("blank.txt", " \n ", "no_text_found"),
                of("endless.txt", "word ".repeat(100_000), "file_too_complex"),
                of("nested.md", ">".repeat(300_000), "no_text_found"),
                of("numbered.md", "1. ".repeat(100_000), "file_too_complex"),
                Arguments.of(
                        "rows.zip",
                        ImportFixtures.zip(Map.of("Positions.csv", "Company Name\n" + "a\n".repeat(1_000_000))),
                        "file_too_complex"),
                Arguments.of(
                        "bomb.zip",
                        ImportFixtures.zip(
                                Map.of("Profile.csv", "First Name\nNora", "messages.csv", " ".repeat(64 << 20))),
                        "file_too_complex"));
    }

    private static Arguments of(String name, String text, String code) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), code);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    void refusesWhatNoResumeCanBeReadFrom(String name, byte[] file, String code) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> PARSER.parse(file, name));

        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "windows-1252"})
    void decodesTextOfEachEncoding(String charset) {
        byte[] file = "Nora Lindqvist\nnora@example.com\nGöteborg, Sweden".getBytes(Charset.forName(charset));

        assertThat(PARSER.parse(file, "cv.TXT").content().personalInfo().location())
                .isEqualTo("Göteborg, Sweden");
    }

    @Test
    void readsJsonWhateverItIsCalled() {
        byte[] file = "\ufeff {\"basics\": {\"name\": \"Nora Lindqvist\"}}".getBytes(StandardCharsets.UTF_8);

        assertThat(PARSER.parse(file, "resume.pdf").content().personalInfo().fullName())
                .isEqualTo("Nora Lindqvist");
    }

    @Test
    void readsATextThatBeginsLikeJson() {
        byte[] file = "[\"Nora\"] Lindqvist\nnora@example.com".getBytes(StandardCharsets.UTF_8);

        assertThat(PARSER.parse(file, "cv.txt").content().personalInfo().email())
                .isEqualTo("nora@example.com");
    }
}
