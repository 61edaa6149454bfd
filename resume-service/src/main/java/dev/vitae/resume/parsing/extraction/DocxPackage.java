package dev.vitae.resume.parsing.extraction;

import dev.vitae.resume.parsing.UnreadableFile;
import dev.vitae.resume.parsing.UnreadableFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The few parts of a DOCX that hold text, inflated under the budget; everything else is counted and dropped. */
final class DocxPackage {

    private static final int MAX_PARTS = 2_000;
    private static final int CHUNK = 1 << 14;

    private final Map<String, byte[]> parts;

    private DocxPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static DocxPackage open(byte[] file, WorkBudget budget) {
        Map<String, byte[]> parts = new TreeMap<>();
        boolean macros = false;
        int count = 0;
        if (!FileTypes.endsAsZip(file)) {
            throw new UnreadableFile(Reason.CORRUPT);
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_PARTS) {
                    throw new UnreadableFile(Reason.TOO_COMPLEX);
                }
                macros |= entry.getName().endsWith("vbaProject.bin");
                byte[] content = inflate(zip, isText(entry.getName()), budget);
                if (content.length > 0) {
                    parts.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile(Reason.CORRUPT, damaged);
        }
        if (macros || count > 0 && !parts.containsKey("word/document.xml")) {
            throw new UnreadableFile(Reason.TYPE_UNSUPPORTED);
        }
        if (count == 0) {
            throw new UnreadableFile(Reason.CORRUPT);
        }
        return new DocxPackage(parts);
    }

    private static boolean isText(String name) {
        return name.startsWith("word/") && (name.endsWith(".xml") || name.endsWith(".rels")) && !name.contains("theme");
    }

    private static byte[] inflate(ZipInputStream zip, boolean keep, WorkBudget budget) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            budget.inflated(read);
            if (keep) {
                content.write(chunk, 0, read);
            }
        }
        return content.toByteArray();
    }

    /** The part's bytes, or null when the package has none of that name. */
    byte[] part(String name) {
        return parts.get(name);
    }

    List<byte[]> partsNamed(String prefix) {
        return parts.entrySet().stream()
                .filter(part ->
                        part.getKey().startsWith(prefix) && part.getKey().endsWith(".xml"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Relationship id → address, of what a part links to. */
    Map<String, String> links(String part) throws XMLStreamException {
        Map<String, String> links = new HashMap<>();
        byte[] relations = parts.get(part.replace("word/", "word/_rels/") + ".rels");
        if (relations != null) {
            XMLStreamReader xml = SafeXml.reader(relations);
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
