package dev.vitae.document.rendering.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A font file with some of another's glyphs, in an order of one's own: with the tables that a PDF needs, and no others. */
final class Subset {
    private static final int HEAD_LENGTH = 54;
    private static final int CHECKSUM_AT = 8;
    private static final int LONG_OFFSETS_AT = 50;
    private static final int MAGIC = 0xB1B0AFBA;

    // Of a part of a composite glyph.
    private static final int WORDS = 0x1;
    private static final int SCALE = 0x8;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;

    private final FontFile font;
    private final List<Integer> glyphs;

    /** @param glyphs of the font, each at its new number; the first is the one for what is missing */
    Subset(FontFile font, List<Integer> glyphs) {
        this.font = font;
        this.glyphs = new ArrayList<>(glyphs);
    }

    byte[] bytes() {
        List<byte[]> outlines = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) { // grows by what composite glyphs are made of
            outlines.add(renumbered(font.outline(glyphs.get(i))));
        }
        ByteBuffer offsets = ByteBuffer.allocate(4 * (outlines.size() + 1));
        ByteBuffer outline = ByteBuffer.allocate(
                outlines.stream().mapToInt(o -> padded(o.length)).sum());
        for (byte[] each : outlines) {
            offsets.putInt(outline.position());
            outline.put(each).position(padded(outline.position()));
        }
        offsets.putInt(outline.position());
        ByteBuffer measures = ByteBuffer.allocate(4 * glyphs.size());
        glyphs.forEach(glyph -> measures.putInt(font.measures(glyph)));

        Map<String, byte[]> tables = new LinkedHashMap<>(); // in the order of their names
        tables.put("glyf", outline.array());
        tables.put("head", head());
        tables.put("hhea", counted("hhea", 36, 34));
        tables.put("hmtx", measures.array());
        tables.put("loca", offsets.array());
        tables.put("maxp", counted("maxp", 32, 4));
        return file(tables);
    }

    /** Names the parts of a composite glyph by their new numbers. */
    private byte[] renumbered(byte[] outline) {
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length == 0 || glyph.getShort(0) >= 0) {
            return outline;
        }
        int part = 10;
        int flags;
        do {
            flags = glyph.getChar(part);
            glyph.putChar(part + 2, (char) added(glyph.getChar(part + 2)));
            part += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            part += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
        return outline;
    }

    private int added(int glyph) {
        int known = glyphs.indexOf(glyph);
        if (known < 0) {
            glyphs.add(glyph);
            return glyphs.size() - 1;
        }
        return known;
    }

    private byte[] head() {
        byte[] head = font.copy("head", 0, HEAD_LENGTH);
        ByteBuffer.wrap(head).putInt(CHECKSUM_AT, 0).putChar(LONG_OFFSETS_AT, (char) 1);
        return head;
    }

    private byte[] counted(String table, int length, int countAt) {
        byte[] copy = font.copy(table, 0, length);
        ByteBuffer.wrap(copy).putChar(countAt, (char) glyphs.size());
        return copy;
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int start = 12 + 16 * tables.size();
        ByteBuffer file = ByteBuffer.allocate(
                start + tables.values().stream().mapToInt(t -> padded(t.length)).sum());
        int largest = Integer.highestOneBit(tables.size());
        file.putInt(0x00010000).putChar((char) tables.size()).putChar((char) (16 * largest));
        file.putChar((char) Integer.numberOfTrailingZeros(largest)).putChar((char) (16 * (tables.size() - largest)));
        int at = start;
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            file.put(at, bytes);
            file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            file.putInt(sum(file, at, at + padded(bytes.length))).putInt(at).putInt(bytes.length);
            headAt = table.getKey().equals("head") ? at : headAt;
            at += padded(bytes.length);
        }
        file.putInt(headAt + CHECKSUM_AT, MAGIC - sum(file, 0, at));
        return file.array();
    }

    private static int sum(ByteBuffer file, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i += 4) {
            sum += file.getInt(i);
        }
        return sum;
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
