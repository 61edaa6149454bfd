package dev.vitae.document.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * What a PDF says of itself, in its own way and as XMP, with the mark of PDF/UA-1 (ISO 14289-1, 5). When it was made is left
 * out: time would be the only thing to change from one document to the next.
 *
 * @param language BCP 47
 */
record PaperMetadata(String title, String author, String subject, String language) {
    private static final String XMP =
            """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                  <dc:format>application/pdf</dc:format>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                  <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
                  <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    void addTo(PDDocument pdf) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setProducer("Vitae");
        information.setTitle(title);
        information.setAuthor(author);
        information.setSubject(subject);
        pdf.setDocumentInformation(information);

        PDMetadata xmp = new PDMetadata(pdf);
        try (OutputStream out = xmp.createOutputStream()) {
            out.write(XMP.formatted(HtmlWriter.escaped(title), HtmlWriter.escaped(author), HtmlWriter.escaped(subject))
                    .getBytes(StandardCharsets.UTF_8));
        }
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setMetadata(xmp);
        PDMarkInfo mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
        catalog.setLanguage(language);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
