package dev.vitae.extraction.workers;

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
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker and its service say to each other: after a greeting of the worker, a file and its limits one way, its text
 * or why there is none the other way. Each is a length and that many bytes. Both ends are of one build, so it has no
 * versions. The service trusts no answer: it allocates only for bytes that have come.
 */
final class Frames {

    /** In bytes. The densest 50 pages have about 5 MB; one text that a file repeats without end has more. */
    static final int LONGEST_ANSWER = 16 << 20;
    /** In bytes; more than any upload. */
    static final int LONGEST_FILE = 16 << 20;

    private static final int GREETING = 0x56495441;
    private static final int TEXT = 0;
    private static final int REFUSAL = 1;

    /** @param limits of this file */
    record Request(byte[] file, ParsingLimits limits) {}

    private Frames() {}

    static void greet(DataOutputStream out) throws IOException {
        out.writeInt(GREETING);
        out.flush();
    }

    static void awaitGreeting(DataInputStream in) throws IOException {
        if (in.readInt() != GREETING) {
            throw new StreamCorruptedException("no worker's greeting");
        }
    }

    static void write(DataOutputStream out, Request request) throws IOException {
        ParsingLimits limits = request.limits();
        out.writeInt(limits.pages());
        out.writeLong(limits.inflatedBytes());
        out.writeInt(limits.glyphs());
        out.writeInt(limits.operations());
        out.writeInt(limits.cells());
        out.writeLong(limits.time().toNanos());
        out.writeInt(request.file().length);
        out.write(request.file());
        out.flush();
    }

    static Request readRequest(DataInputStream in) throws IOException {
        ParsingLimits limits = new ParsingLimits(
                in.readInt(), in.readLong(), in.readInt(), in.readInt(), in.readInt(), Duration.ofNanos(in.readLong()));
        return new Request(readBlock(in, LONGEST_FILE), limits);
    }

    /** @throws UnreadableFile, and nothing is written, when the text is longer than any answer may be */
    static void write(DataOutputStream out, ExtractedText text) throws IOException {
        Block block = new Block();
        DataOutputStream data = new DataOutputStream(block);
        data.writeByte(TEXT);
        data.writeByte(text.type().ordinal());
        data.writeInt(text.pages().size());
        for (PageText page : text.pages()) {
            write(data, page);
        }
        write(out, block);
    }

    static void write(DataOutputStream out, Reason refusal) throws IOException {
        Block block = new Block();
        block.write(REFUSAL);
        block.write(refusal.ordinal());
        write(out, block);
    }

    private static void write(DataOutputStream out, Block block) throws IOException {
        out.writeInt(block.size());
        block.writeTo(out);
        out.flush();
    }

    /**
     * @throws UnreadableFile when the worker refused the file
     * @throws IOException when it answered no frame, or none at all
     */
    static ExtractedText readAnswer(DataInputStream in) throws IOException {
        byte[] block = readBlock(in, LONGEST_ANSWER);
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(block));
        try {
            if (data.readByte() == REFUSAL) {
                throw new UnreadableFile(Reason.values()[data.readByte()]);
            }
            FileType type = FileType.values()[data.readByte()];
            List<PageText> pages = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                pages.add(readPage(data));
            }
            return new ExtractedText(type, pages);
        } catch (IndexOutOfBoundsException wrong) {
            throw new StreamCorruptedException("no worker's answer");
        }
    }

    private static void write(DataOutputStream out, PageText page) throws IOException {
        out.writeInt(page.number());
        out.writeFloat(page.width());
        out.writeFloat(page.height());
        out.writeInt(page.words().size());
        for (Word word : page.words()) {
            write(out, word.text());
            out.writeFloat(word.left());
            out.writeFloat(word.right());
            out.writeFloat(word.baseline());
            out.writeFloat(word.size());
            out.writeBoolean(word.bold());
            out.writeBoolean(word.italic());
        }
        out.writeInt(page.links().size());
        for (LinkArea link : page.links()) {
            write(out, link.uri());
            out.writeFloat(link.left());
            out.writeFloat(link.top());
            out.writeFloat(link.right());
            out.writeFloat(link.bottom());
        }
        out.writeInt(page.hidden());
    }

    private static PageText readPage(DataInputStream in) throws IOException {
        int number = in.readInt();
        float width = in.readFloat();
        float height = in.readFloat();
        List<Word> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(new Word(
                    readText(in),
                    in.readFloat(),
                    in.readFloat(),
                    in.readFloat(),
                    in.readFloat(),
                    in.readBoolean(),
                    in.readBoolean()));
        }
        List<LinkArea> links = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            links.add(new LinkArea(readText(in), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat()));
        }
        return new PageText(number, width, height, words, links, in.readInt());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBlock(in, LONGEST_ANSWER), StandardCharsets.UTF_8);
    }

    private static byte[] readBlock(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        byte[] block = length >= 0 && length <= longest ? in.readNBytes(length) : new byte[0];
        if (block.length != length) {
            throw new StreamCorruptedException("not a whole frame");
        }
        return block;
    }

    /** An answer in the making, which ends where it would be too long. */
    private static final class Block extends ByteArrayOutputStream {
        @Override
        public void write(int b) {
            check(1);
            super.write(b);
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            check(length);
            super.write(b, offset, length);
        }

        private void check(int more) {
            if (count + more > LONGEST_ANSWER) {
                throw new UnreadableFile(Reason.TOO_COMPLEX);
            }
        }
    }
}
