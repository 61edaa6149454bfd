package dev.vitae.document.rendering.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A font with TrueType outlines (ISO/IEC 14496-22), read where it lies: characters, measures and outlines. Safe for use by
 * several threads.
 */
public final class FontFile {
    private static final int PAGE = 256;
    private static final int PAGES = 0x110000 / PAGE;
    private static final int BY_SEGMENTS = 4;
    private static final int BY_GROUPS = 12;
    private static final int ENTRY = 16;

    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final char[][] glyphs = new char[PAGES][];
    private final int[] characters;
    private final char[] widths;
    private final int unitsPerEm;
    private final int measured;
    private final boolean longOffsets;

    /** @param bytes that nobody changes */
    public FontFile(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
        for (int i = 0, entry = 12; i < this.bytes.getChar(4); i++, entry += ENTRY) {
            tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), this.bytes.getInt(entry + 8));
        }
        unitsPerEm = unsigned("head", 18);
        longOffsets = unsigned("head", 50) != 0;
        measured = unsigned("hhea", 34);
        characters = new int[unsigned("maxp", 4)];
        widths = new char[characters.length];
        for (int glyph = 0; glyph < widths.length; glyph++) {
            widths[glyph] = (char) Math.round(scaled(measures(glyph) >>> 16));
        }
        readCharacters();
    }

    /** 0 for none. */
    public int glyph(int codePoint) {
        char[] page = glyphs[codePoint / PAGE];
        return page == null ? 0 : page[codePoint % PAGE];
    }

    /** How many there are. */
    int glyphs() {
        return characters.length;
    }

    /** The lowest character that is drawn so. */
    int character(int glyph) {
        return characters[glyph];
    }

    /** Of a glyph, in thousandths of the font's size. */
    public int width(int glyph) {
        return widths[glyph];
    }

    /** Above the line that letters stand on, in thousandths of the font's size. */
    public float ascent() {
        return scaled(signed("hhea", 4));
    }

    /** Below the line that letters stand on, in thousandths of the font's size. */
    public float descent() {
        return -scaled(signed("hhea", 6));
    }

    /** Of a number in the file's units, in thousandths of the font's size. */
    float scaled(int units) {
        return units * (1000f / unitsPerEm);
    }

    int unsigned(String table, int offset) {
        return bytes.getChar(at(table) + offset);
    }

    short signed(String table, int offset) {
        return bytes.getShort(at(table) + offset);
    }

    int number(String table, int offset) {
        return bytes.getInt(at(table) + offset);
    }

    byte[] copy(String table, int offset, int length) {
        byte[] copy = new byte[length];
        bytes.get(at(table) + offset, copy);
        return copy;
    }

    /** As the file has it; empty for one without ink. */
    byte[] outline(int glyph) {
        int start = outlineStart(glyph);
        return copy("glyf", start, outlineStart(glyph + 1) - start);
    }

    /** Its advance and its left side bearing. */
    int measures(int glyph) {
        int last = measured - 1;
        return glyph <= last
                ? number("hmtx", 4 * glyph)
                : unsigned("hmtx", 4 * last) << 16 | unsigned("hmtx", 4 * measured + 2 * (glyph - measured));
    }

    private int outlineStart(int glyph) {
        return longOffsets ? number("loca", 4 * glyph) : 2 * unsigned("loca", 2 * glyph);
    }

    private int at(String table) {
        return tables.get(table);
    }

    private void readCharacters() {
        for (int i = 0; i < unsigned("cmap", 2); i++) {
            int map = number("cmap", 8 + 8 * i);
            switch (unsigned("cmap", map)) {
                case BY_SEGMENTS -> readSegments(map);
                case BY_GROUPS -> readGroups(map);
                default -> throw new IllegalArgumentException("a font with a map of characters of another format");
            }
        }
    }

    private void readSegments(int map) {
        int size = unsigned("cmap", map + 6);
        for (int i = 0; i < size; i += 2) {
            int start = unsigned("cmap", map + 16 + size + i);
            int end = unsigned("cmap", map + 14 + i);
            int delta = unsigned("cmap", map + 16 + 2 * size + i);
            int offsetAt = map + 16 + 3 * size + i;
            int offset = unsigned("cmap", offsetAt);
            for (int c = start; c <= end && c < 0xffff; c++) {
                int glyph = offset == 0 ? c : unsigned("cmap", offsetAt + offset + 2 * (c - start));
                if (offset == 0 || glyph != 0) {
                    put(c, glyph + delta & 0xffff);
                }
            }
        }
    }

    private void readGroups(int map) {
        for (int i = 0, group = map + 16; i < number("cmap", map + 12); i++, group += 12) {
            int start = number("cmap", group);
            for (int c = start; c <= number("cmap", group + 4); c++) {
                put(c, number("cmap", group + 8) + c - start);
            }
        }
    }

    private void put(int codePoint, int glyph) {
        int page = codePoint / PAGE;
        if (glyphs[page] == null) {
            glyphs[page] = new char[PAGE];
        }
        glyphs[page][codePoint % PAGE] = (char) glyph;
        if (characters[glyph] == 0) { // maps are in the order of characters
            characters[glyph] = codePoint;
        }
    }
}
