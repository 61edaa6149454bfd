package dev.vitae.e2e.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Operations of which a rule does not hold, each with its reason: {@code contract/exceptions.txt}. */
final class Exceptions {

    private final List<Row> rows = read();

    /** @param path template, or what it begins with before {@code **} */
    record Row(String rule, String method, String path, String reason) {

        boolean fits(String name, Operation operation) {
            boolean same = path.endsWith("**")
                    ? operation.path().startsWith(path.substring(0, path.length() - 2))
                    : operation.path().equals(path);
            return same && rule.equals(name) && (method.equals("*") || method.equals(operation.method()));
        }

        @Override
        public String toString() {
            return rule + " " + method + " " + path;
        }
    }

    List<Row> of(Rule rule, Operation operation) {
        return rows.stream().filter(row -> row.fits(rule.name(), operation)).toList();
    }

    List<Row> all() {
        return rows;
    }

    private static List<Row> read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Exceptions.class.getResourceAsStream("/contract/exceptions.txt"), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", 4))
                    .map(words -> new Row(words[0], words[1], words[2], words[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
