package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The few parts of a DOCX that hold text, inflated under the budget; everything else is counted and dropped. */
final class DocxPackage {

    private static final int MAX_PARTS = 2_000;
    /** In bytes, of all parts that hold text; a résumé's have a few hundred thousand. */
    private static final int MOST_TEXT = 8 << 20;

    private static final Pattern TEXT =
            Pattern.compile("word/(?:(?:document|styles|header\\d*|footer\\d*)\\.xml|_rels/[a-z]+\\d*\\.xml\\.rels)");

    private final WorkBudget budget;
    private final Map<String, byte[]> parts;

    private DocxPackage(Map<String, byte[]> parts, WorkBudget budget) {
        this.budget = budget;
        this.parts = parts;
    }

    static DocxPackage open(byte[] file, WorkBudget budget) {
        Map<String, byte[]> parts = new TreeMap<>();
        int count = 0;
        int text = 0;
        if (!FileTypes.endsAsZip(file)) {
            throw new UnreadableFile(Reason.CORRUPT);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_PARTS) {
                    throw new UnreadableFile(Reason.TOO_COMPLEX);
                }
                byte[] content =
                        ZipContents.inflate(zip, TEXT.matcher(entry.getName()).matches(), MOST_TEXT, budget);
                text += content.length;
                if (text > MOST_TEXT) {
                    throw new UnreadableFile(Reason.TOO_COMPLEX);
                }
                if (content.length > 0) {
                    parts.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile(Reason.CORRUPT, damaged);
        }
        if (count > 0 && !parts.containsKey("word/document.xml")) {
            throw new UnreadableFile(Reason.TYPE_UNSUPPORTED);
        }
        if (count == 0) {
            throw new UnreadableFile(Reason.CORRUPT);
        }
        return new DocxPackage(parts, budget);
    }

    /** The part's bytes, or null when the package has none of that name. */
    byte[] part(String name) {
        return parts.get(name);
    }

    /** The names of the parts that begin so, in their order. */
    List<String> partsNamed(String prefix) {
        return parts.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** Relationship id → address, of what a part links to. */
    Map<String, String> links(String part) throws XMLStreamException {
        Map<String, String> links = new HashMap<>();
        byte[] relations = parts.get(part.replace("word/", "word/_rels/") + ".rels");
        if (relations != null) {
            XMLStreamReader xml = SafeXml.reader(relations, budget);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && "External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    links.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
        }
        return links;
    }
}
