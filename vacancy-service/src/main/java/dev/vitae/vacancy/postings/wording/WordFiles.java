package dev.vitae.vacancy.postings.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of words on the class path: {@code NAME: word; word} a line; a list may go on in further lines of its name. */
final class WordFiles {

    private WordFiles() {}

    static Map<String, List<String>> read(String path) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(WordFiles.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0 && line.charAt(0) != '#') {
                    lists.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                            .addAll(List.of(line.substring(colon + 2).strip().split("\\s*;\\s*")));
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
