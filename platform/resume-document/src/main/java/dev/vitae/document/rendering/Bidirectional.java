package dev.vitae.document.rendering;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.layout.LayoutContext;
import java.text.Bidi;

/**
 * Text that runs from right to left, or both ways (Unicode Bidirectional Algorithm, UAX 9), by the JDK's own means: the
 * engine's extension for it is not published for this version and would bring ICU.
 */
final class Bidirectional {
    private static final Arabic ARABIC = new Arabic();

    private final BidiReorderer reorderer = new Reorderer();
    private final byte direction;

    /** @param rightToLeft whether a line that could run either way does so */
    Bidirectional(boolean rightToLeft) {
        direction = rightToLeft ? BidiSplitter.RTL : BidiSplitter.LTR;
    }

    void addTo(LayoutContext layout) {
        layout.setBidiSplitterFactory(Splitter::new);
        layout.setBidiReorderer(reorderer);
        layout.setDefaultTextDirection(direction);
    }

    BidiReorderer reorderer() {
        return reorderer;
    }

    private static final class Splitter implements BidiSplitter {
        private Bidi bidi;
        private Integer[] visual;

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi = new Bidi(
                    paragraph,
                    direction == RTL ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            byte[] levels = new byte[bidi.getRunCount()];
            visual = new Integer[levels.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                visual[i] = i;
            }
            if (levels.length > 0) {
                Bidi.reorderVisually(levels, 0, visual, 0, levels.length);
            }
        }

        @Override
        public int countTextRuns() {
            return visual.length;
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int run = visual[index];
            int start = bidi.getRunStart(run);
            byte direction = bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL;
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, direction);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            for (int i = 0; i < paragraph.length(); i++) {
                switch (Character.getDirectionality(paragraph.charAt(i))) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                        return LTR;
                    }
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                        return RTL;
                    }
                    default -> {}
                }
            }
            return NEUTRAL;
        }
    }

    private static final class Reorderer implements BidiReorderer {
        private static final String MIRRORED = "()[]{}<>«»‹›";

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder reversed = new StringBuilder(text).reverse();
            for (int i = 0; i < reversed.length(); i++) {
                int pair = MIRRORED.indexOf(reversed.charAt(i));
                if (pair >= 0) {
                    reversed.setCharAt(i, MIRRORED.charAt(pair ^ 1));
                }
            }
            return reversed.toString();
        }

        @Override
        public String shapeText(String text) {
            return ARABIC.shaped(text);
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
