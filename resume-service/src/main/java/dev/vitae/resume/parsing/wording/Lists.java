package dev.vitae.resume.parsing.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Word lists on the class path: {@code NAME: phrase; phrase; …} on each line, {@code #} for remarks. */
final class Lists {

    private Lists() {}

    /** The parser's own, in {@code resources/parsing}. */
    static Map<String, List<String>> load(String file) {
        return read("/parsing/" + file);
    }

    /** Those that vacancies are read by as well, in {@code platform/word-lists}. */
    static Map<String, List<String>> shared(String file) {
        return read("/words/" + file);
    }

    private static Map<String, List<String>> read(String path) {
        try (InputStream in = Lists.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("word list missing: " + path);
            }
            Map<String, List<String>> lists = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        lists.put(line.substring(0, colon), phrases(line.substring(colon + 1)));
                    });
            return lists;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> phrases(String line) {
        return Arrays.stream(line.split(";"))
                .map(Folding::fold)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
