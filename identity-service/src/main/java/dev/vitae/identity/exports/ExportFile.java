package dev.vitae.identity.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The ZIP file of an export: {@code <service>.json} each, {@code files/<service>/…}, and {@code index.html}. */
final class ExportFile implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/pdf", ".pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "application/zip", ".zip",
            "application/json", ".json",
            "application/xml", ".xml",
            "text/plain", ".txt",
            "text/markdown", ".md");

    private record Entry(String path, String about) {}

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    private ExportFile(ZipOutputStream zip) {
        this.zip = zip;
    }

    static ExportFile create(Path path) throws IOException {
        return new ExportFile(new ZipOutputStream(Files.newOutputStream(path), StandardCharsets.UTF_8));
    }

    /** Begins a service's JSON file: an object with one array of rows per table. */
    Tables tables(String service) throws IOException {
        String path = service + ".json";
        zip.putNextEntry(new ZipEntry(path));
        return new Tables(path, JSON.createGenerator(open(zip)).useDefaultPrettyPrinter());
    }

    void add(String service, String id, String contentType, InputStream bytes) throws IOException {
        String path = "files/" + service + "/" + id + EXTENSIONS.getOrDefault(contentType, ".bin");
        zip.putNextEntry(new ZipEntry(path));
        bytes.transferTo(zip);
        zip.closeEntry();
        entries.add(new Entry(path, contentType));
    }

    /** Writes the index last, when all else is known. */
    @Override
    public void close() throws IOException {
        try (zip) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(index().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /** Names in it are ours: services, tables, ids and media types. */
    private String index() {
        StringBuilder page = new StringBuilder(
                        """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Your data at Vitae</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}
                td{padding:.2rem 1.5rem .2rem 0;vertical-align:top}</style>
                <h1>Your data at Vitae</h1>
                <p>Everything Vitae holds of you, gathered\s""")
                .append(Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .append(". Each JSON file comes from one part of Vitae and holds the rows of its tables.</p><table>\n");
        entries.forEach(entry -> page.append("<tr><td><a href=\"")
                .append(entry.path())
                .append("\">")
                .append(entry.path())
                .append("</a><td>")
                .append(entry.about())
                .append("\n"));
        return page.append("</table>\n").toString();
    }

    /** The generator closes what it writes to; the ZIP file goes on. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** One service's rows, table by table. */
    final class Tables implements Closeable {

        private final String path;
        private final JsonGenerator out;
        private final Map<String, Integer> rows = new LinkedHashMap<>();
        private String open = "";

        private Tables(String path, JsonGenerator out) throws IOException {
            this.path = path;
            this.out = out;
            out.setCodec(JSON);
            out.writeStartObject();
        }

        /** Rows of a table come one after another. */
        void add(String table, JsonNode row) throws IOException {
            if (!table.equals(open)) {
                if (!open.isEmpty()) {
                    out.writeEndArray();
                }
                out.writeArrayFieldStart(table);
                open = table;
            }
            out.writeTree(row);
            rows.merge(table, 1, Integer::sum);
        }

        @Override
        public void close() throws IOException {
            if (!open.isEmpty()) {
                out.writeEndArray();
            }
            out.writeEndObject();
            out.close();
            zip.closeEntry();
            entries.add(
                    new Entry(path, rows.isEmpty() ? "nothing" : rows.toString().replaceAll("[{}]", "")));
        }
    }
}
