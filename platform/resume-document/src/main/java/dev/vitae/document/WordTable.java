package dev.vitae.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A text file of lines {@code KEY: one; two; three}; those that begin with {@code #} are comments. */
final class WordTable {

    private WordTable() {}

    static Map<String, List<String>> read(String resource) {
        try (InputStream in = WordTable.class.getResourceAsStream("/wording/" + resource)) {
            Map<String, List<String>> table = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(": ", 2))
                    .forEach(row -> table.put(row[0], List.of(row[1].split("; "))));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
