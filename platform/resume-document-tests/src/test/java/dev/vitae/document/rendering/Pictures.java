package dev.vitae.document.rendering;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Compares pictures as an eye would. */
final class Pictures {
    /** The share of pixels that may differ: what another Java version draws otherwise, and no moved line. */
    static final double UNSEEN = 0.001;

    /** Of 255, in one colour. */
    private static final int SEEN = 32;

    private Pictures() {}

    /** From 0 to 1; 1 for pictures of different sizes. */
    static double shareOfOtherPixels(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int pixels = width * one.getHeight();
        if (other.getWidth() != width || other.getHeight() != one.getHeight()) {
            return 1;
        }
        long different = IntStream.range(0, pixels)
                .filter(i -> differ(one.getRGB(i % width, i / width), other.getRGB(i % width, i / width)))
                .count();
        return (double) different / pixels;
    }

    private static boolean differ(int one, int other) {
        return IntStream.of(0, 8, 16)
                .anyMatch(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > SEEN);
    }
}
