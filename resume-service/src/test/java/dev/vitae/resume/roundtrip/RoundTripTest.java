package dev.vitae.resume.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.Exports;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.HeadingLanguage;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.resume.parsing.ResumeParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own templates show is read back from what stands on their pages, with nothing missing and nothing more. */
class RoundTripTest {

    private static final ResumeParser PARSER = new ResumeParser();
    private static final Exports EXPORTS = new Exports(new PdfRenderer());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Most templates give the same DOCX. */
    private static final Map<ByteBuffer, ResumeContent> READ = new HashMap<>();

    /** Files in {@code roundtrip}: the least, a page, two with several roles at one company, and five. */
    private static final Map<String, HeadingLanguage> CONTENTS = Map.of(
            "short", HeadingLanguage.EN,
            "typical", HeadingLanguage.EN,
            "long", HeadingLanguage.EN,
            "german", HeadingLanguage.DE,
            "french", HeadingLanguage.FR,
            "spanish", HeadingLanguage.ES,
            "least", HeadingLanguage.EN);

    record Case(String name, HeadingLanguage language, Template template, ExportFormat format) {

        byte[] write(ResumeContent content) {
            Design design = new Design(
                    template, template.options(JSON.createObjectNode().put("language", language.key())));
            byte[] file = EXPORTS.write(content, format, design);
            return format == ExportFormat.PDF ? BareFiles.pdf(file) : BareFiles.docx(file);
        }

        @Override
        public String toString() {
            return template.slug() + " " + name + "." + format.extension();
        }
    }

    static Stream<Case> cases() {
        return CONTENTS.keySet().stream().sorted().flatMap(name -> Templates.all().stream()
                .flatMap(template -> Stream.of(ExportFormat.PDF, ExportFormat.DOCX)
                        .map(format -> new Case(name, CONTENTS.get(name), template, format))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysTheSame(Case file) {
        ResumeContent written = content(file.name());

        ResumeContent read = READ.computeIfAbsent(ByteBuffer.wrap(file.write(written)), bytes -> PARSER.parse(
                        bytes.array(), "resume." + file.format().extension())
                .content());

        assertThat(read.personalInfo()).isEqualTo(written.personalInfo());
        assertThat(jobs(read)).isEqualTo(jobs(written));
        assertThat(studies(read)).isEqualTo(studies(written));
        assertThat(read.skills()).isEqualTo(written.skills());
    }

    /** What a job is known by; what was done in it is read as the page breaks it. */
    private static List<List<Object>> jobs(ResumeContent content) {
        return content.experience().stream()
                .map(job -> Arrays.<Object>asList(job.position(), job.company(), job.period()))
                .toList();
    }

    /** A page does not say where a degree ends and its field begins. */
    private static List<List<Object>> studies(ResumeContent content) {
        return content.education().stream()
                .map(study -> Arrays.<Object>asList(
                        Stream.of(study.degree(), study.field())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" "))
                                .replace(",", ""),
                        study.institution(),
                        study.period()))
                .toList();
    }

    private static ResumeContent content(String name) {
        try (InputStream file = RoundTripTest.class.getResourceAsStream("/roundtrip/" + name + ".json")) {
            return JSON.readValue(file, ResumeContent.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
