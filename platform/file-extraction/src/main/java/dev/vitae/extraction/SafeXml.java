package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without document types: no entities of its own, none of the outside world (OWASP XXE prevention). */
public final class SafeXml {

    private SafeXml() {}

    /**
     * Each of its events is an operation of the budget.
     *
     * @throws UnreadableFile when the XML declares a document type; no résumé needs one
     */
    public static XMLStreamReader reader(byte[] xml, WorkBudget budget) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity refused");
        });
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        return factory.createFilteredReader(reader, event -> accept(event, budget));
    }

    private static boolean accept(XMLStreamReader reader, WorkBudget budget) {
        budget.operation();
        if (reader.getEventType() == XMLStreamConstants.DTD) {
            throw new UnreadableFile(Reason.CORRUPT);
        }
        return true;
    }
}
