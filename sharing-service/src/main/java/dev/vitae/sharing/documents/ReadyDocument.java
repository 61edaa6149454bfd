package dev.vitae.sharing.documents;

/**
 * Everything that visitors of a share are sent, rendered beforehand.
 *
 * @param subjectVersion of what it shows
 * @param html UTF-8; without the share's token, to which it refers by {@code ?download=pdf} alone
 * @param json UTF-8; null, as is the PDF, where visitors may look and no more
 * @param style that the page's Content-Security-Policy has to admit; null where it is that of every page
 * @param fileName of the PDF, for people, with its ending
 */
public record ReadyDocument(long subjectVersion, byte[] html, byte[] json, byte[] pdf, String style, String fileName) {}
