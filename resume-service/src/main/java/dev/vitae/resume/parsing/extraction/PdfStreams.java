package dev.vitae.resume.parsing.extraction;

import dev.vitae.resume.parsing.UnreadableFile;
import dev.vitae.resume.parsing.UnreadableFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates every compressed stream of a PDF once, counting and keeping nothing, before a library does it in memory. It
 * reads the raw bytes, so that neither a lying cross-reference table nor an object stream gets past it.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;
    /** A filter upon an expanding filter multiplies two ratios of up to 1,000; no résumé tool writes such. */
    private static final Pattern EXPANDING_TWICE = Pattern.compile(
            "/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\s*/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");

    private static final Pattern LZW = Pattern.compile("/LZW(?:Decode)?\\b");
    /** LZW expands at most about 2,700 times; a file this small cannot reach the limit with it. */
    private static final int SMALL_ENOUGH_FOR_LZW = 20_000;

    private final WorkBudget budget;

    PdfStreams(WorkBudget budget) {
        this.budget = budget;
    }

    void check(byte[] file) {
        String raw = new String(file, StandardCharsets.ISO_8859_1);
        if (EXPANDING_TWICE.matcher(raw).find()
                || file.length > SMALL_ENOUGH_FOR_LZW && LZW.matcher(raw).find()) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        Inflater inflater = new Inflater();
        try {
            byte[] chunk = new byte[CHUNK];
            int at = FileTypes.indexOf(file, STREAM, 0, file.length);
            while (at >= 0) {
                int start = afterLineEnd(file, at + STREAM.length);
                int used = start < file.length && (file[start] & 0x0f) == 8 ? inflate(inflater, file, start, chunk) : 0;
                at = FileTypes.indexOf(file, STREAM, start + used, file.length);
            }
        } finally {
            inflater.end();
        }
    }

    private int inflate(Inflater inflater, byte[] file, int start, byte[] chunk) {
        inflater.reset();
        inflater.setInput(file, start, file.length - start);
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0) {
                    break;
                }
                budget.inflated(count);
            }
        } catch (DataFormatException notDeflated) {
            return 0;
        }
        return (int) inflater.getBytesRead();
    }

    private static int afterLineEnd(byte[] file, int at) {
        int start = at;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
            start++;
        }
        return start;
    }
}
