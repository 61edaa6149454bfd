package dev.vitae.resume.parsing.extraction;

import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.UnreadableFile;
import dev.vitae.resume.parsing.UnreadableFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * DOCX → words on one long page: WordprocessingML (ECMA-376, part 1) has an order and columns but no places, so places
 * are made up that say the same thing.
 */
final class DocxExtraction {

    private static final float PAGE_WIDTH = 600;

    private final WorkBudget budget;

    DocxExtraction(WorkBudget budget) {
        this.budget = budget;
    }

    ExtractedText extract(byte[] file) {
        DocxPackage parts = DocxPackage.open(file, budget);
        try {
            DocxStyles styles = DocxStyles.read(parts.part("word/styles.xml"));
            DocxCanvas canvas = new DocxCanvas(budget, PAGE_WIDTH);
            for (byte[] header : distinct(parts.partsNamed("word/header"))) {
                new DocxStory(header, "hdr", styles, parts.links("word/header1.xml"), canvas, budget).read();
            }
            new DocxStory(
                            parts.part("word/document.xml"),
                            "body",
                            styles,
                            parts.links("word/document.xml"),
                            canvas,
                            budget)
                    .read();
            for (byte[] footer : distinct(parts.partsNamed("word/footer"))) {
                new DocxStory(footer, "ftr", styles, parts.links("word/footer1.xml"), canvas, budget).read();
            }
            return new ExtractedText(SourceFileType.DOCX, List.of(canvas.page()));
        } catch (XMLStreamException malformed) {
            throw new UnreadableFile(Reason.CORRUPT, malformed);
        }
    }

    /** First, even and default page headers often say the same. */
    private static List<byte[]> distinct(List<byte[]> parts) {
        Set<String> seen = new LinkedHashSet<>();
        return parts.stream()
                .filter(part -> seen.add(new String(part, StandardCharsets.UTF_8)
                        .replaceAll("<[^>]*>", "")
                        .strip()))
                .toList();
    }
}
