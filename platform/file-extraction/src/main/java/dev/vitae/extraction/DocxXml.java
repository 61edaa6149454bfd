package dev.vitae.extraction;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Small readings of WordprocessingML, whatever prefix its namespace has. */
final class DocxXml {

    private DocxXml() {}

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** ST_OnOff: an absent value means on. */
    static boolean isOn(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    static float number(XMLStreamReader xml, String name, float otherwise) {
        try {
            String value = attribute(xml, name);
            float number = value == null ? otherwise : Float.parseFloat(value);
            return Float.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** Reads past the element that was just opened. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
