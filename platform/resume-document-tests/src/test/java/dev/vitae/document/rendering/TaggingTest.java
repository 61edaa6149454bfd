package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.template.Design;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever reads with their ears hears what is text, and nothing of what is only drawn (ISO 14289-1, 7.1). */
class TaggingTest {
    private static final PdfRenderer PDF = new PdfRenderer();
    private static final List<Template> TEMPLATES = Templates.all();
    private static final Set<String> DRAWING = Set.of("Tj", "TJ", "f", "f*", "S", "B", "Do", "sh");

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void marksAllThatIsDrawnAsContentOrAsDecoration(Template template) throws IOException {
        for (var content : KindsOfResumes.ALL.values()) {
            byte[] pdf = PDF.render(content, Design.of(template), PdfOptions.of(content));

            assertThat(unmarked(pdf)).isEmpty();
        }
    }

    static List<String> unmarked(byte[] pdf) throws IOException {
        List<String> unmarked = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                int depth = 0;
                for (Object token : new PDFStreamParser(page).parse()) {
                    String operator = token instanceof Operator found ? found.getName() : "";
                    if (operator.equals("BDC") || operator.equals("BMC")) {
                        depth++;
                    } else if (operator.equals("EMC")) {
                        depth--;
                    } else if (depth == 0 && DRAWING.contains(operator)) {
                        unmarked.add(operator);
                    }
                }
            }
        }
        return unmarked;
    }
}
