package dev.vitae.document.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.template.Design;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}|year|unknown");

    @ParameterizedTest
    @EnumSource
    void saysEveryWordOfTheContent(ExportFormat format) throws IOException {
        String text = shown(Samples.ada(), format);

        assertThat(WORD.matcher(text).results().map(match -> match.group())).containsAll(words(Samples.ada()));
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesForTheSameContent(ExportFormat format) {
        byte[] first = ExportedFiles.bytes(Samples.ada(), format);

        assertThat(new Exports(new PdfRenderer()).write(Samples.ada(), format, Design.CLASSIC))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void writesAResumeThatStatesNothing(ExportFormat format) {
        assertThat(ExportedFiles.bytes(ResumeContent.empty(), format)).isNotNull();
    }

    @Test
    void namesFormatsAsTheirFilesAreUploaded() {
        assertThat(ExportFormat.of("json_resume")).contains(ExportFormat.JSON_RESUME);
        assertThat(ExportFormat.of("PDF")).isEmpty();
        assertThat(ExportFormat.of(null)).isEmpty();
    }

    private static String shown(ResumeContent content, ExportFormat format) throws IOException {
        if (format == ExportFormat.DOCX) {
            return String.join("\n", ExportedFiles.docx(content, Design.CLASSIC).values());
        }
        if (format != ExportFormat.PDF) {
            return ExportedFiles.text(content, format);
        }
        try (PDDocument pdf = Loader.loadPDF(ExportedFiles.bytes(content, format))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** Of every member but dates and addresses, which formats write in their own ways. */
    private static List<String> words(ResumeContent content) {
        return texts(new ContentJson().tree(content))
                .filter(text -> !DATE.matcher(text).matches() && !text.startsWith("http"))
                .flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false).flatMap(ExportsTest::texts);
    }
}
