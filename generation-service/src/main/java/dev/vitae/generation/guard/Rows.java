package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a file of the guard, cut at tabs; those that begin with {@code #} say something to readers. */
final class Rows {
    private Rows() {}

    static List<String[]> of(String file) {
        try (InputStream in = Rows.class.getResourceAsStream("/guard/" + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A regular expression for text that is folded in place. */
    static String folded(String pattern) {
        return Folding.foldInPlace(pattern).replace("\\p{l}", "\\p{L}");
    }
}
