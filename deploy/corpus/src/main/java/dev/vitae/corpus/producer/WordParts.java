package dev.vitae.corpus.producer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DOCX out of one text in which a line {@code <!-- part word/document.xml -->} begins each part. Content types and
 * relationships are written for the parts that are there; the relationship's id is the part's name ({@code header1}).
 */
final class WordParts {

    private static final Pattern PART = Pattern.compile("<!-- part (\\S+) -->\\s*");
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private WordParts() {}

    static void zip(String text, Path to) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Matcher part = PART.matcher(text);
        for (boolean found = part.find(); found; ) {
            String name = part.group(1);
            int begin = part.end();
            found = part.find();
            parts.put(
                    name,
                    text.substring(begin, found ? part.start() : text.length()).strip());
            String file = name.replaceAll("^word/|\\.xml$", "");
            String kind = file.replaceAll("\\d", "");
            types.append(
                    "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml\"/>"
                            .formatted(name, kind.equals("document") ? "document.main" : kind));
            if (!kind.equals("document")) {
                relations.append("<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
                        .formatted(file, OFFICE, kind, file));
            }
        }
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types + "</Types>");
        parts.put(
                "_rels/.rels",
                relationships("<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put("word/_rels/document.xml.rels", relationships(relations.toString()));
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach((name, xml) -> files.put(name, (DECLARATION + xml).getBytes(StandardCharsets.UTF_8)));
        Undated.zip(files, to);
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }
}
