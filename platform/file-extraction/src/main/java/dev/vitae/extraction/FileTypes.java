package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells a file's type by its content alone. A file that is two things at once (a polyglot) is neither. */
final class FileTypes {

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** Of a zip that is not empty, at its first entry (APPNOTE 4.3.7). */
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    /** A compound file ([MS-CFB] 2.2), in which Office wraps a document that it encrypts ([MS-OFFCRYPTO] 2.3.4). */
    private static final byte[] OFFICE_START = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private static final byte[] ENCRYPTED_OFFICE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    /** The zip end record is 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16). */
    private static final int ZIP_END_LENGTH = 22;

    private static final int ZIP_END_SEARCH = ZIP_END_LENGTH + 0xffff;
    /** Readers accept a PDF header anywhere in the first 1,024 bytes (ISO 32000-1, annex H.3). */
    private static final int PDF_START_SEARCH = 1024;

    private FileTypes() {}

    static FileType of(byte[] file) {
        if (file.length == 0) {
            throw new UnreadableFile(Reason.EMPTY);
        }
        if (startsWith(file, PDF_START) && !endsAsZip(file)) {
            return FileType.PDF;
        }
        boolean looksLikePdf = indexOf(file, PDF_START, 0, PDF_START_SEARCH) >= 0;
        if (startsWith(file, ZIP_START) && !looksLikePdf) {
            return FileType.DOCX;
        }
        if (startsWith(file, OFFICE_START) && indexOf(file, ENCRYPTED_OFFICE, 0, file.length) >= 0) {
            throw new UnreadableFile(Reason.ENCRYPTED);
        }
        throw new UnreadableFile(Reason.TYPE_UNSUPPORTED);
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return indexOf(file, start, 0, 1) == 0;
    }

    static boolean endsAsZip(byte[] file) {
        int from = Math.max(0, file.length - ZIP_END_SEARCH);
        for (int at = indexOf(file, ZIP_END, from, file.length); at >= 0; ) {
            boolean whole = at + ZIP_END_LENGTH <= file.length;
            if (whole && at + ZIP_END_LENGTH + (file[at + 20] & 0xff) + ((file[at + 21] & 0xff) << 8) == file.length) {
                return true;
            }
            at = indexOf(file, ZIP_END, at + 1, file.length);
        }
        return false;
    }

    static int indexOf(byte[] file, byte[] wanted, int from, int to) {
        int last = Math.min(to, file.length - wanted.length + 1);
        for (int at = from; at < last; at++) {
            int same = 0;
            while (same < wanted.length && file[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
