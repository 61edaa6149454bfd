package dev.vitae.extraction;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;

/**
 * Follows the operators that set the colour of fills and text (ISO 32000-1, 8.6.8) for the spaces that are grey, RGB or
 * CMYK, without loading a profile. A colour of another space is unknown.
 */
final class FillColours {

    private static final PDColor UNKNOWN = new PDColor(new float[0], PDDeviceRGB.INSTANCE);
    private static final PDColor BLACK = new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE);
    private static final Set<String> DEVICE = Set.of("DeviceGray", "DeviceRGB", "DeviceCMYK", "G", "RGB", "CMYK");
    private static final Set<String> NUMBERED = Set.of("ICCBased", "CalGray", "CalRGB");

    private FillColours() {}

    static void follow(PDFStreamEngine engine) {
        for (String name : List.of("g", "rg", "k", "sc", "scn")) {
            engine.addOperator(new Setting(engine, name));
        }
        engine.addOperator(new Setting(engine, "cs"));
    }

    /** Red, green and blue from 0 to 1, or null. */
    static float[] of(PDColor colour) {
        float[] parts = colour == UNKNOWN ? new float[0] : colour.getComponents();
        return switch (parts.length) {
            case 1 -> new float[] {parts[0], parts[0], parts[0]};
            case 3 -> parts;
            default -> null;
        };
    }

    private static final class Setting extends OperatorProcessor {

        private final PDFStreamEngine engine;
        private final String name;

        Setting(PDFStreamEngine engine, String name) {
            super(engine);
            this.engine = engine;
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            PDColor now = engine.getGraphicsState().getNonStrokingColor();
            boolean named = name.startsWith("sc");
            if (name.equals("cs")) {
                engine.getGraphicsState().setNonStrokingColor(isPlain(operands) ? BLACK : UNKNOWN);
            } else if (!named || now != UNKNOWN) {
                engine.getGraphicsState().setNonStrokingColor(colour(operands));
            }
        }

        @Override
        public String getName() {
            return name;
        }

        private boolean isPlain(List<COSBase> operands) {
            if (operands.isEmpty() || !(operands.get(0) instanceof COSName space)) {
                return false;
            }
            PDResources resources = engine.getResources();
            COSDictionary spaces =
                    resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
            COSBase own = spaces == null ? null : spaces.getDictionaryObject(space);
            if (own instanceof COSArray definition && definition.size() > 0) {
                return definition.getObject(0) instanceof COSName kind && NUMBERED.contains(kind.getName());
            }
            return DEVICE.contains(own instanceof COSName alias ? alias.getName() : space.getName());
        }

        private static PDColor colour(List<COSBase> operands) {
            float[] parts = new float[operands.size()];
            for (int i = 0; i < parts.length; i++) {
                if (!(operands.get(i) instanceof COSNumber number)) {
                    // A pattern paints as it likes, until the space is set anew.
                    return UNKNOWN;
                }
                parts[i] = number.floatValue();
            }
            float[] rgb =
                    switch (parts.length) {
                        case 1 -> new float[] {parts[0], parts[0], parts[0]};
                        case 3 -> parts;
                        case 4 -> new float[] {ink(parts, 0), ink(parts, 1), ink(parts, 2)};
                        default -> null;
                    };
            return rgb == null ? UNKNOWN : new PDColor(rgb, PDDeviceRGB.INSTANCE);
        }

        private static float ink(float[] cmyk, int part) {
            return (1 - cmyk[part]) * (1 - cmyk[3]);
        }
    }
}
