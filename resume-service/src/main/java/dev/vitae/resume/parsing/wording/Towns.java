package dev.vitae.resume.parsing.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The many towns of {@code words/towns.txt}: searched as the file's bytes, a folded name a line, in order of its bytes. */
final class Towns {

    private static final String PATH = "/words/towns.txt";

    private Towns() {}

    /** Read when the first place is asked for. */
    private static final class Loaded {
        private static final byte[] LINES = read();
    }

    static boolean contain(String folded) {
        return !folded.isEmpty() && contain(Loaded.LINES, (folded + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean contain(byte[] lines, byte[] wanted) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int start = start(lines, (low + high) >>> 1);
            int end = end(lines, start);
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

    private static int start(byte[] lines, int at) {
        int start = at;
        while (start > 0 && lines[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int end(byte[] lines, int at) {
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
