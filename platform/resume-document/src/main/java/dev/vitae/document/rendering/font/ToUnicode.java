package dev.vitae.document.rendering.font;

import java.util.List;

/** What tells a reader of a PDF which character a code stands for (ISO 32000-1, 9.10.3). */
final class ToUnicode {
    private static final int BLOCK = 100;
    private static final String BEGINNING =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;
    private static final String END = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    private static final String DIGITS = "0123456789ABCDEF";

    private ToUnicode() {}

    /** @param glyphs each at its code; the first is the one for what is missing */
    static String of(FontFile file, List<Integer> glyphs) {
        StringBuilder map = new StringBuilder(BEGINNING.length() + END.length() + 16 * glyphs.size()).append(BEGINNING);
        for (int start = 1; start < glyphs.size(); start += BLOCK) {
            int end = Math.min(start + BLOCK, glyphs.size());
            map.append(end - start).append(" beginbfchar\n");
            for (int code = start; code < end; code++) {
                hex(map.append('<'), (char) code).append("> <");
                for (char unit : Character.toChars(file.character(glyphs.get(code)))) {
                    hex(map, unit);
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append(END).toString();
    }

    private static StringBuilder hex(StringBuilder to, char unit) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            to.append(DIGITS.charAt(unit >> shift & 0xf));
        }
        return to;
    }
}
