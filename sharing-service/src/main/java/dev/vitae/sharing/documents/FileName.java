package dev.vitae.sharing.documents;

/** A readable name of a PDF, such as {@code Ada Lovelace – Résumé.pdf}. */
final class FileName {

    private static final int LONGEST_NAME = 120;

    private FileName() {}

    /** @param fullName null where the document does not say whose it is */
    static String of(String fullName, String what) {
        String name = fullName == null
                ? ""
                : fullName.replaceAll("[\\p{Cntrl}\\p{Cf}\"*/:<>?\\\\|]", " ").strip();
        String shortened = name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
        return (shortened.isEmpty() ? what : shortened.replaceAll("\\s+", " ") + " – " + what) + ".pdf";
    }
}
