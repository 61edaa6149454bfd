package dev.vitae.vacancy.intake;

import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.workers.WorkerPool;
import dev.vitae.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file → its text. PDF and DOCX are opened in processes of their own (ADR 0020). It blocks. */
@ApplicationScoped
class ReadFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final WorkerPool extraction;

    ReadFile(ExtractionConfig config, MeterRegistry metrics) {
        extraction = new WorkerPool(config.options(), ParsingLimits.DEFAULT, metrics);
    }

    @PreDestroy
    void stop() {
        extraction.close();
    }

    /**
     * Fails with 415 {@code file_type_unsupported}, or 422 {@code file_empty}, {@code file_corrupt}, {@code file_encrypted},
     * {@code no_text_found} and {@code file_too_complex}.
     */
    String text(byte[] file) {
        try {
            return isText(file) ? decoded(file) : PageLines.of(extraction.extract(file));
        } catch (UnreadableFile unreadable) {
            throw problem(unreadable);
        }
    }

    /** A text has no byte that no text has; what begins as another type is that. */
    private static boolean isText(byte[] file) {
        for (byte letter : file) {
            if (letter >= 0 && letter < 0x20 && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f') {
                return false;
            }
        }
        String start = new String(file, 0, Math.min(1024, file.length), StandardCharsets.ISO_8859_1);
        return file.length > 0 && !start.contains("%PDF-") && !start.startsWith("PK");
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    private static Problem problem(UnreadableFile unreadable) {
        return switch (unreadable.reason()) {
            case TYPE_UNSUPPORTED, JSON_UNKNOWN ->
                new Problem(
                        415,
                        unreadable.code(),
                        "The file is none that is read: PDF, DOCX and plain text are. Paste the vacancy's text instead.");
            case EMPTY -> Problem.unprocessable(unreadable.code(), "The file is empty. Send another one.");
            case CORRUPT ->
                Problem.unprocessable(
                        unreadable.code(),
                        "The file is damaged and cannot be opened. Paste the vacancy's text instead.");
            case TOO_COMPLEX ->
                Problem.unprocessable(
                        unreadable.code(),
                        "The file is too large or too intricate for a vacancy. Paste the vacancy's text instead.");
            default -> Problem.unprocessable(unreadable.code(), unreadable.getMessage());
        };
    }
}
