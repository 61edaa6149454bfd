package dev.vitae.sharing.documents;

/**
 * Everything that visitors of a share are sent, rendered beforehand.
 *
 * @param subjectVersion of what it shows
 * @param html UTF-8; without the share's token, to which it refers by {@code ?download=pdf} alone
 * @param style that the page's Content-Security-Policy has to admit; null where it is that of every page
 * @param fileName of the PDF, for people, with its ending
 */
public record ReadyDocument(long subjectVersion, byte[] html, Files files, String style, String fileName) {

    /**
     * What can be taken along; the texts in UTF-8.
     *
     * @param png what the link looks like where it is passed on
     */
    public record Files(byte[] json, byte[] pdf, byte[] markdown, byte[] text, byte[] jsonResume, byte[] png) {

        /** Where visitors may look and no more. */
        public static final Files NONE = new Files(null, null, null, null, null);

        Files(byte[] json, byte[] pdf, byte[] markdown, byte[] text, byte[] jsonResume) {
            this(json, pdf, markdown, text, jsonResume, null);
        }

        Files pictured(byte[] picture) {
            return new Files(json, pdf, markdown, text, jsonResume, picture);
        }
    }
}
