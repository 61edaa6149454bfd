package dev.vitae.e2e.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of who may ask for what, {@code contract/authorization.txt}. */
final class Expectations {

    private static final List<String> COLUMNS =
            List.of("nobody", "owner", "other", "foreign", "admin", "friend", "root", "bad", "service");

    private final List<Row> rows = read();

    /** What is expected of each column; empty where no row fits. */
    Optional<Row> of(Operation operation) {
        return rows.stream().filter(row -> row.fits(operation)).findFirst();
    }

    /** Rows that hold for none of these. */
    List<Row> idle(List<Operation> operations) {
        List<Row> used =
                operations.stream().flatMap(operation -> of(operation).stream()).toList();
        return rows.stream().filter(row -> !used.contains(row)).toList();
    }

    /** @param path template, or what it begins with before {@code /**} */
    record Row(String method, String path, Map<String, String> cells) {

        boolean fits(Operation operation) {
            boolean same = path.endsWith("/**")
                    ? operation.path().startsWith(path.substring(0, path.length() - 2))
                    : operation.path().equals(path);
            return same && (method.equals("*") || method.equals(operation.method()));
        }

        String of(Actor actor) {
            return cells.get(actor.column());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Row> read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Expectations.class.getResourceAsStream("/contract/authorization.txt"), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] words) {
        if (words.length != COLUMNS.size() + 2) {
            throw new AssertionError("a row of authorization.txt has not all columns: " + Arrays.toString(words));
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < COLUMNS.size(); column++) {
            cells.put(COLUMNS.get(column), words[column + 2]);
        }
        return new Row(words[0], words[1], cells);
    }
}
