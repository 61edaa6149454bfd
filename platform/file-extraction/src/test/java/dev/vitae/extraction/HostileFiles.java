package dev.vitae.extraction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every hostile file there is, each with the code that refuses it. None is larger than an upload may be. */
public final class HostileFiles {

    private static final String UNSUPPORTED = "file_type_unsupported";

    private HostileFiles() {}

    /** @param outside an address that some of them want to be fetched, and that must not be */
    public static List<HostileFile> all(String outside) {
        List<HostileFile> files = new ArrayList<>();
        files.addAll(HostilePdfs.all());
        files.addAll(HostileDocx.all(outside));
        files.add(HostileFile.refused("pdf-and-zip.pdf", joined(HostilePdfs.good(), HostileDocx.good()), UNSUPPORTED));
        files.add(HostileFile.refused("zip-and-pdf.docx", joined(HostileDocx.good(), HostilePdfs.good()), UNSUPPORTED));
        files.add(HostileFile.refused("empty.pdf", new byte[0], "file_empty"));
        files.add(HostileFile.refused("picture.pdf", bytes("\u0089PNG\r\n\u001a\n and so on"), UNSUPPORTED));
        files.add(HostileFile.refused("text.pdf", bytes("just text"), UNSUPPORTED));
        return files;
    }

    /** A file as most people make it, which says Ada Brennan. */
    public static byte[] good() {
        return HostilePdfs.good();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
