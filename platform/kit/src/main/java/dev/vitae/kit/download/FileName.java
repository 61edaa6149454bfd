package dev.vitae.kit.download;

/** Readable names of files: {@code Ada Brennan – Résumé.pdf}, safe on every file system. */
public final class FileName {

    /** Of a name, in code points: with what follows, at most the 255 bytes that a file's name may have. */
    private static final int LONGEST = 55;

    private FileName() {}

    /**
     * @param whose may be null
     * @param what the document is
     * @param extension without its dot
     */
    public static String of(String whose, String what, String extension) {
        String name = whose == null ? "" : shortened(readable(whose));
        return (name.isEmpty() ? what : name + " – " + what) + "." + extension;
    }

    private static String readable(String text) {
        return text.replaceAll("[\\p{C}\\s\\\\/:*?\"<>|%;]+", " ").strip();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
    }
}
