package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * DOCX → words on one long page: WordprocessingML (ECMA-376, part 1) has an order and columns but no places, so places
 * are made up that say the same thing.
 */
final class DocxExtraction {

    private static final float PAGE_WIDTH = 600;
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private final WorkBudget budget;

    DocxExtraction(WorkBudget budget) {
        this.budget = budget;
    }

    ExtractedText extract(byte[] file) {
        DocxPackage parts = DocxPackage.open(file, budget);
        try {
            DocxStyles styles = DocxStyles.read(parts.part("word/styles.xml"), budget);
            DocxCanvas canvas = new DocxCanvas(budget, PAGE_WIDTH);
            for (String header : distinct(parts, "word/header")) {
                read(parts, header, "hdr", styles, canvas);
            }
            read(parts, "word/document.xml", "body", styles, canvas);
            for (String footer : distinct(parts, "word/footer")) {
                read(parts, footer, "ftr", styles, canvas);
            }
            return new ExtractedText(FileType.DOCX, List.of(canvas.page()));
        } catch (UnreadableFile known) {
            throw known;
        } catch (XMLStreamException | RuntimeException malformed) {
            // The XML library answers malformed names and references with unchecked exceptions too.
            throw new UnreadableFile(Reason.CORRUPT, malformed);
        }
    }

    private void read(DocxPackage parts, String name, String root, DocxStyles styles, DocxCanvas canvas)
            throws XMLStreamException {
        new DocxStory(parts.part(name), root, styles, parts.links(name), canvas, budget).read();
    }

    /** First, even and default page headers often say the same, and link to the same. */
    private static List<String> distinct(DocxPackage parts, String prefix) throws XMLStreamException {
        Set<List<Object>> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String name : parts.partsNamed(prefix)) {
            String text = TAG.matcher(new String(parts.part(name), StandardCharsets.UTF_8))
                    .replaceAll("")
                    .strip();
            if (seen.add(List.of(text, parts.links(name)))) {
                names.add(name);
            }
        }
        return names;
    }
}
