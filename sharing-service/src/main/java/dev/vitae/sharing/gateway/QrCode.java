package dev.vitae.sharing.gateway;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a QR code (ISO/IEC 18004), drawn as SVG: dark on white in any surroundings, and sharp at any size. */
final class QrCode {

    /** Modules of white that readers need around it (ISO/IEC 18004, 6.3.8). */
    private static final int QUIET = 4;

    private QrCode() {}

    static String svg(String address) {
        ByteMatrix modules = modules(address);
        int side = modules.getWidth() + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"328\" height=\"328\" viewBox=\"0 0 " + side + " "
                + side
                + "\" shape-rendering=\"crispEdges\" role=\"img\"><title>QR code of the link</title>"
                + "<path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "h-" + side + "z\"/><path d=\"" + path(modules)
                + "\"/></svg>\n";
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address that is too long for a QR code", e);
        }
    }

    /** A rectangle for each run of dark modules. */
    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int begin = 0;
            for (int x = 0; x <= modules.getWidth(); x++) {
                if (x == modules.getWidth() || modules.get(x, y) == 0) {
                    if (x > begin) {
                        int length = x - begin;
                        path.append('M').append(begin + QUIET).append(' ').append(y + QUIET);
                        path.append('h')
                                .append(length)
                                .append("v1h-")
                                .append(length)
                                .append('z');
                    }
                    begin = x + 1;
                }
            }
        }
        return path.toString();
    }
}
