package dev.vitae.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The many towns of {@code words/towns.txt}: searched as the file's bytes, a folded name a line, in order of its bytes. */
public final class Towns {

    private static final String PATH = "/words/towns.txt";

    private final byte[] lines = read();

    /** @param folded in small letters without marks, {@code ss} for {@code ß} */
    public boolean contain(String folded) {
        byte[] wanted = (folded + "\n").getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = folded.isEmpty() ? 0 : lines.length;
        while (low < high) {
            int start = start((low + high) >>> 1);
            int end = end(start);
            int order = Arrays.compareUnsigned(lines, start, end, wanted, 0, wanted.length);
            if (order == 0) {
                return true;
            } else if (order < 0) {
                low = end;
            } else {
                high = start;
            }
        }
        return false;
    }

    private int start(int at) {
        int start = at;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int end(int at) {
        int end = at;
        while (lines[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private static byte[] read() {
        try (InputStream in = Towns.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("word list missing: " + PATH);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
