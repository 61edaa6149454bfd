package dev.vitae.extraction;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How named styles look, as far as layout cares. */
final class DocxStyles {

    static final float DEFAULT_SIZE = 11;
    private static final int DEEPEST_INHERITANCE = 20;

    /** In points: what nobody can read in print. */
    private static final float TINY = 2;
    /** Of 255: what has as much of red, green and blue is not seen on paper. */
    private static final int WHITE = 0xf0;

    /**
     * A look; null means inherited.
     *
     * @param shaded whether something else than paper is behind it
     */
    record Look(
            Boolean bold,
            Boolean italic,
            Boolean caps,
            Float size,
            Boolean list,
            Boolean vanish,
            Boolean white,
            Boolean shaded,
            String basedOn) {
        static final Look NONE = new Look(null, null, null, null, null, null, null, null, null);

        /** Whether people do not see it, where nothing is behind the whole paragraph. */
        boolean isUnseen(boolean onShade) {
            return Boolean.TRUE.equals(vanish)
                    || size != null && size <= TINY
                    || Boolean.TRUE.equals(white) && !onShade && !Boolean.TRUE.equals(shaded);
        }

        Look over(Look base) {
            return new Look(
                    bold == null ? base.bold : bold,
                    italic == null ? base.italic : italic,
                    caps == null ? base.caps : caps,
                    size == null ? base.size : size,
                    list == null ? base.list : list,
                    vanish == null ? base.vanish : vanish,
                    white == null ? base.white : white,
                    shaded == null ? base.shaded : shaded,
                    null);
        }
    }

    private final Map<String, Look> looks;
    private final String defaultParagraph;

    private DocxStyles(Map<String, Look> looks, String defaultParagraph) {
        this.looks = looks;
        this.defaultParagraph = defaultParagraph;
    }

    static DocxStyles read(byte[] stylesXml, WorkBudget budget) throws XMLStreamException {
        Map<String, Look> looks = new HashMap<>();
        String standard = null;
        if (stylesXml != null) {
            XMLStreamReader xml = SafeXml.reader(stylesXml, budget);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("style")) {
                    String id = DocxXml.attribute(xml, "styleId");
                    boolean paragraph = "paragraph".equals(DocxXml.attribute(xml, "type"));
                    standard = paragraph && "1".equals(DocxXml.attribute(xml, "default")) ? id : standard;
                    looks.put(id, look(xml, "style"));
                } else if (xml.getLocalName().equals("rPrDefault")) {
                    looks.put(null, look(xml, "rPrDefault"));
                }
            }
        }
        return new DocxStyles(looks, standard);
    }

    /** Reads to the end of the element and returns how it looks; a numbered heading is no item of a list. */
    static Look look(XMLStreamReader xml, String element) throws XMLStreamException {
        Boolean bold = null;
        Boolean italic = null;
        Boolean caps = null;
        Float size = null;
        Boolean list = null;
        boolean heading = false;
        Boolean vanish = null;
        Boolean white = null;
        Boolean shaded = null;
        String basedOn = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "b" -> bold = DocxXml.isOn(xml);
                case "i" -> italic = DocxXml.isOn(xml);
                case "caps", "smallCaps" -> caps = DocxXml.isOn(xml);
                case "sz" -> size = DocxXml.number(xml, "val", 2 * DEFAULT_SIZE) / 2;
                case "numId" -> list = !heading && !"0".equals(DocxXml.attribute(xml, "val"));
                case "outlineLvl" -> {
                    heading = true;
                    list = false;
                }
                case "vanish" -> vanish = DocxXml.isOn(xml);
                case "color" -> white = isWhite(DocxXml.attribute(xml, "val"));
                case "shd", "highlight" -> shaded = isShade(xml);
                case "basedOn" -> basedOn = DocxXml.attribute(xml, "val");
                default -> {}
            }
        }
        return new Look(bold, italic, caps, size, list, vanish, white, shaded, basedOn);
    }

    /** Whether a shading or highlighting at which the reader stands paints anything. */
    static boolean isShade(XMLStreamReader xml) {
        String pattern = DocxXml.attribute(xml, "val");
        String fill = DocxXml.attribute(xml, "fill");
        boolean plain = pattern == null || pattern.equals("clear") || pattern.equals("nil") || pattern.equals("none");
        boolean paper = fill == null || fill.equals("auto") || isWhite(fill);
        return !plain || !paper || DocxXml.attribute(xml, "themeFill") != null;
    }

    private static boolean isWhite(String colour) {
        if (colour == null || !colour.matches("[0-9A-Fa-f]{6}")) {
            return false;
        }
        int rgb = Integer.parseInt(colour, 16);
        return (rgb >> 16) >= WHITE && (rgb >> 8 & 0xff) >= WHITE && (rgb & 0xff) >= WHITE;
    }

    /** The look of a style with all that it inherits. */
    Look of(String style) {
        Look look = Look.NONE;
        String name = style == null || !looks.containsKey(style) ? defaultParagraph : style;
        for (int depth = 0; name != null && looks.containsKey(name) && depth < DEEPEST_INHERITANCE; depth++) {
            Look base = looks.get(name);
            look = look.over(base);
            name = base.basedOn();
        }
        return look.over(looks.getOrDefault(null, Look.NONE));
    }
}
