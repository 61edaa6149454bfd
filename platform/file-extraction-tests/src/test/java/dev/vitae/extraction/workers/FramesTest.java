package dev.vitae.extraction.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.FileType;
import dev.vitae.extraction.LinkArea;
import dev.vitae.extraction.PageText;
import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.extraction.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FramesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(written);

    private static ExtractedText text() {
        Word word = new Word("Résumé 😀", 1.5f, 2, 3, 11, true, false);
        LinkArea link = new LinkArea("https://example.com/é", 1, 2, 3, 4);
        return new ExtractedText(
                FileType.DOCX,
                List.of(
                        new PageText(1, 600, 800, List.of(word, word), List.of(link), 7),
                        new PageText(2, 600, 800, List.of(), List.of(), 0)));
    }

    private DataInputStream in() {
        return new DataInputStream(new ByteArrayInputStream(written.toByteArray()));
    }

    @Test
    void carryAFileAndItsLimits() throws IOException {
        byte[] file = {1, 2, 3};

        Frames.write(out, new Frames.Request(file, ParsingLimits.DEFAULT));

        Frames.Request read = Frames.readRequest(in());
        assertThat(read.file()).isEqualTo(file);
        assertThat(read.limits()).isEqualTo(ParsingLimits.DEFAULT);
    }

    @Test
    void carryATextAsItIs() throws IOException {
        Frames.write(out, text());

        assertThat(Frames.readAnswer(in())).isEqualTo(text());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void carryARefusal(Reason reason) throws IOException {
        Frames.write(out, reason);

        assertThatThrownBy(() -> Frames.readAnswer(in()))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    @Test
    void refuseATextThatNoFileHas() {
        LinkArea link = new LinkArea("x".repeat(1 << 20), 1, 2, 3, 4);
        PageText page = new PageText(1, 600, 800, List.of(), Collections.nCopies(17, link), 0);

        assertThatThrownBy(() -> Frames.write(out, new ExtractedText(FileType.PDF, List.of(page))))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Reason.TOO_COMPLEX));
        assertThat(written.size()).isZero();
    }

    /** Whatever a worker under an attacker's hand may write: each byte of an answer cut off or made the largest. */
    @Test
    void readNothingFromBrokenAnswers() throws IOException {
        Frames.write(out, text());
        byte[] whole = written.toByteArray();
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] = (byte) 0xff;
            assertBrokenOrOther(Arrays.copyOf(whole, i), whole);
            assertBrokenOrOther(broken, whole);
        }
    }

    private static void assertBrokenOrOther(byte[] bytes, byte[] whole) {
        try {
            Frames.readAnswer(new DataInputStream(new ByteArrayInputStream(bytes)));
            assertThat(bytes).hasSameSizeAs(whole);
        } catch (IOException | UnreadableFile expected) {
            assertThat(expected).isNotNull();
        }
    }
}
