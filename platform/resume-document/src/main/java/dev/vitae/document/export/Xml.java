package dev.vitae.document.export;

/** Text within XML and HTML. */
final class Xml {

    private Xml() {}

    /** With references for what would be markup, in content and in attributes between double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
