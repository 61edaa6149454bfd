package dev.vitae.extraction;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What is painted on a page, in its order, as far as it can hide text. Places are in PDF user space. */
final class Painting {

    /** Beyond this a page is a drawing, and hides nothing that can be told. */
    private static final int MOST_AREAS = 2_000;
    /** In points; what is smaller or thinner is a rule, a bullet or a letter, and no background. */
    private static final float SMALLEST = 4;
    /** Of a colour's range: what differs less in red, green and blue is not seen on paper. */
    private static final float NEARLY = 0.06f;

    private static final float[] PAPER = {1, 1, 1};

    /** @param colour red, green and blue from 0 to 1; null when it is not one plain colour */
    private record Area(Rectangle2D box, float[] colour, boolean opaque) {}

    private final List<Area> areas = new ArrayList<>();

    /**
     * Something is painted.
     *
     * @param opaque whether all of the box is painted over
     */
    void add(Rectangle2D box, float[] colour, boolean opaque) {
        if (areas.size() <= MOST_AREAS && Math.min(box.getWidth(), box.getHeight()) >= SMALLEST) {
            areas.add(new Area(box, colour, opaque));
        }
    }

    /** How much is painted so far: what comes later lies above. */
    int depth() {
        return areas.size();
    }

    /** Whether text of that colour cannot be told from what is painted below it so far. */
    boolean swallows(float[] colour, double x, double y) {
        if (colour == null || areas.size() > MOST_AREAS) {
            return false;
        }
        for (int i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).box().contains(x, y)) {
                return areas.get(i).colour() != null
                        && isNearly(colour, areas.get(i).colour());
            }
        }
        return isNearly(colour, PAPER);
    }

    /** Whether something painted after that depth covers all of the box. */
    boolean covers(Rectangle2D box, int depth) {
        if (areas.size() > MOST_AREAS) {
            return false;
        }
        for (int i = depth; i < areas.size(); i++) {
            if (areas.get(i).opaque() && areas.get(i).box().contains(box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNearly(float[] one, float[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > NEARLY) {
                return false;
            }
        }
        return true;
    }
}
